package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The environment's parallelism is set after operators that have captured the old one. */
public final class EnvironmentSetAfterOperators implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "EnvironmentSetAfterOperators",
          Severity.WARNING,
          "The environment's parallelism is set after operators that no longer use it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    for (Job job : input.jobs()) {
      Set<EnvironmentWrite> reported = new HashSet<>();
      for (Execution execution : job.executions()) {
        for (EnvironmentWrite write : execution.environmentWrites()) {
          List<Operator> missed = missed(execution, write);
          if (!missed.isEmpty() && reported.add(write)) {
            findings.add(finding(input, job, write, missed));
          }
        }
      }
    }
    return findings;
  }

  /** Operators that took another parallelism from the environment because they came first. */
  private static List<Operator> missed(Execution execution, EnvironmentWrite write) {
    Set<Integer> before = new HashSet<>(write.createdBefore());
    return execution.operators().stream()
        .filter(operator -> before.contains(operator.id()))
        .filter(operator -> operator.decision().layer().compareTo(Layer.ENVIRONMENT) >= 0)
        .filter(operator -> !operator.parallelism().value().equals(write.value().value()))
        .toList();
  }

  private Finding finding(RuleInput input, Job job, EnvironmentWrite write, List<Operator> missed) {
    List<String> names = missed.stream().map(Operator::name).toList();
    boolean dead = write.decides().isEmpty();
    String message =
        dead
            ? "%s comes after every operator and has no effect.".formatted(write.code())
            : "%s comes after %s, which %s not use it."
                .formatted(write.code(), Wording.list(names), missed.size() == 1 ? "does" : "do");
    Operator first = missed.get(0);
    return FindingBuilder.of(this, input, message)
        .in(job)
        .about(String.join(",", names))
        .consequence(
            "An operator takes the environment's parallelism when it is created: %s %s with %s."
                .formatted(
                    Wording.list(names), missed.size() == 1 ? "runs" : "run", parallelism(missed)))
        .remedy(
            "Move the call before %s (%s), or call setParallelism on the operators."
                .formatted(first.name(), first.location().brief()))
        .related(missed.stream().map(Operator::location).toList())
        .at(write.location());
  }

  private static String parallelism(List<Operator> operators) {
    List<String> values =
        operators.stream()
            .map(
                operator ->
                    operator.parallelism().value().map(String::valueOf).orElse("another value"))
            .toList();
    return Wording.list(values);
  }
}
