package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Compares everything that Flink and the analyzer say about one job. */
public final class Comparison {
  private Comparison() {}

  /**
   * Compares executions in order.
   *
   * @param name what to call the job
   * @param run what Flink says
   * @param job empty when the analyzer did not find the job: it claims nothing then
   */
  public static Agreement compare(String name, FlinkRun run, Optional<Job> job) {
    List<Execution> executions = job.map(Job::executions).orElse(List.of());
    List<Agreement> parts = new ArrayList<>();
    for (int i = 0; i < run.plans().size(); i++) {
      FlinkPlan plan = run.plans().get(i);
      parts.add(
          i < executions.size()
              ? ExecutionComparison.compare(name, plan, executions.get(i))
              : missing(name, plan, job.isPresent()));
    }
    List<Execution> rest =
        executions.subList(Math.min(run.plans().size(), executions.size()), executions.size());
    run.failure().ifPresent(failure -> parts.add(failed(name, failure, executions, rest)));
    if (run.failure().isEmpty()) {
      rest.stream().filter(Comparison::claimsPlan).forEach(e -> parts.add(extra(name, e)));
    }
    return sum(name, parts);
  }

  /** A job that is not found at all is a gap; one that lacks an execution is a wrong claim. */
  private static Agreement missing(String name, FlinkPlan plan, boolean claimed) {
    Verdict verdict = claimed ? Verdict.WRONG : Verdict.UNKNOWN;
    Difference difference =
        new Difference(
            verdict,
            Aspect.EXECUTION,
            "",
            List.of(),
            List.of("a job of %d operators".formatted(plan.nodes().size())),
            claimed ? Certainty.EXACT : Certainty.UNKNOWN,
            Optional.empty(),
            Optional.of("the job is not found"));
    return new Agreement(
        name, Collections.nCopies(plan.nodes().size(), verdict), false, false, List.of(difference));
  }

  private static Agreement extra(String name, Execution execution) {
    Difference difference =
        new Difference(
            Verdict.WRONG,
            Aspect.EXECUTION,
            "",
            List.of("a job of %d operators".formatted(execution.operators().size())),
            List.of(),
            Certainty.EXACT,
            Optional.of(execution.location()),
            Optional.empty());
    return new Agreement(name, List.of(Verdict.WRONG), false, false, List.of(difference));
  }

  /** What Flink refuses counts as one operator, which is right when the error is foreseen. */
  private static Agreement failed(
      String name, String failure, List<Execution> executions, List<Execution> rest) {
    if (executions.stream().anyMatch(Comparison::isRefused)) {
      return new Agreement(name, List.of(Verdict.EXACT), true, true, List.of());
    }
    Optional<Execution> claimed = rest.stream().filter(Comparison::claimsPlan).findFirst();
    Verdict verdict = claimed.isPresent() ? Verdict.WRONG : Verdict.UNKNOWN;
    Difference difference =
        new Difference(
            verdict,
            Aspect.EXECUTION,
            "",
            claimed.map(e -> "a job of %d operators".formatted(e.operators().size())).stream()
                .toList(),
            List.of("refused with " + failure),
            claimed.isPresent() ? Certainty.EXACT : Certainty.UNKNOWN,
            claimed.map(Execution::location),
            Optional.of("Flink refuses with " + failure));
    return new Agreement(name, List.of(verdict), false, false, List.of(difference));
  }

  private static boolean isRefused(Execution execution) {
    return execution.violations().stream().anyMatch(Violation::isRefused);
  }

  private static boolean claimsPlan(Execution execution) {
    return !isRefused(execution) && execution.operators().stream().anyMatch(Comparison::claimed);
  }

  private static boolean claimed(Operator operator) {
    return operator.condition().isEmpty() && operator.parallelism().isDetermined();
  }

  private static Agreement sum(String name, List<Agreement> parts) {
    return new Agreement(
        name,
        parts.stream().flatMap(part -> part.verdicts().stream()).toList(),
        parts.stream().allMatch(Agreement::verticesAgree),
        parts.stream().allMatch(Agreement::slotsAgree),
        parts.stream().flatMap(part -> part.differences().stream()).toList());
  }
}
