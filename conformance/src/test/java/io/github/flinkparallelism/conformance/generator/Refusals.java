package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.verify.flink.Ending;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the analyzer reports an error where Flink has one, and only there. Flink has one where it
 * throws, and where a vertex is wider than its max parallelism, which the JobManager refuses.
 */
final class Refusals {
  private static final Pattern PLACE =
      Pattern.compile(Program.PACKAGE + "\\..*\\((Program\\w+\\.java:\\d+)\\)");
  private static final Pattern EXECUTE = Pattern.compile("\\.execut\\w+\\(");

  private Refusals() {}

  /** Where the two disagree, a line each. */
  static List<String> compare(FlinkRun run, Job job, String source) {
    List<String> differences = new ArrayList<>();
    Optional<String> thrown =
        run.ending() instanceof Ending.Threw threw ? place(threw, source) : Optional.empty();
    for (int i = 0; i < Math.min(run.plans().size(), job.executions().size()); i++) {
      List<Violation> violations = new ArrayList<>(job.executions().get(i).violations());
      // What is thrown behind an execution is told with it.
      violations.removeIf(violation -> isAt(thrown, violation) || !violation.isRefused());
      boolean refused = tooWide(run.plans().get(i));
      if (refused && violations.isEmpty()) {
        differences.add("no error for a vertex that is wider than its max parallelism");
      }
      if (!refused && !violations.isEmpty()) {
        differences.add("an error that Flink does not have: " + violations);
      }
    }
    if (thrown.isPresent() && violations(job).stream().noneMatch(v -> isAt(thrown, v))) {
      differences.add(
          "Flink throws at %s, the analyzer's errors are %s"
              .formatted(thrown.get(), violations(job)));
    }
    return differences;
  }

  private static boolean isAt(Optional<String> place, Violation violation) {
    return place.equals(Optional.of(violation.location().brief()));
  }

  private static List<Violation> violations(Job job) {
    return job.executions().stream().flatMap(e -> e.violations().stream()).toList();
  }

  private static boolean tooWide(FlinkPlan plan) {
    return plan.vertices().stream()
        .anyMatch(
            vertex -> {
              FlinkPlan.Node head = head(plan, vertex);
              return head.maxParallelism() > 0
                  && plan.effectiveParallelism(vertex).orElse(1) > head.maxParallelism();
            });
  }

  private static FlinkPlan.Node head(FlinkPlan plan, FlinkPlan.JobVertex vertex) {
    int id = vertex.nodes().get(0);
    return plan.nodes().stream().filter(node -> node.id() == id).findFirst().orElseThrow();
  }

  /** The line of the call that Flink refuses; empty where it refuses the plan as a whole. */
  private static Optional<String> place(Ending.Threw threw, String source) {
    String called = "";
    for (String frame : threw.stack()) {
      Matcher matcher = PLACE.matcher(frame);
      if (matcher.find()) {
        return EXECUTE.matcher(called).find() ? Optional.empty() : Optional.of(matcher.group(1));
      }
      called = frame;
    }
    return Optional.empty();
  }
}
