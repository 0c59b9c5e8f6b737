package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source does not tell with how much parallelism operators run. */
public final class ParallelismNotDetermined implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ParallelismNotDetermined",
          Severity.INFO,
          "The parallelism of operators cannot be told from source");

  /** The reason of an opaque region that a user can describe. */
  private static final String NOT_IN_SOURCE = "() is not in source";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    for (Job job : input.jobs()) {
      Map<Cause, List<Operator>> byCause = new LinkedHashMap<>();
      for (Execution execution : job.executions()) {
        for (Operator operator : execution.operators()) {
          if (!operator.parallelism().isDetermined() && !isBoundedGroup(operator)) {
            byCause.computeIfAbsent(Cause.of(operator), any -> new ArrayList<>()).add(operator);
          }
        }
      }
      byCause.forEach((cause, operators) -> findings.add(finding(input, job, cause, operators)));
    }
    return findings;
  }

  /** Operators that the table planner shapes, between bounds that are known: nothing to do. */
  private static boolean isBoundedGroup(Operator operator) {
    return operator.kind() == OperatorKind.OPAQUE && operator.parallelism().max().isPresent();
  }

  private Finding finding(RuleInput input, Job job, Cause cause, List<Operator> operators) {
    List<String> names = operators.stream().map(Operator::name).toList();
    String blocking = cause.expression().map(text -> text + ": ").orElse("");
    String message =
        Wording.sentence(
            "The parallelism of %s is not determined: %s%s"
                .formatted(Wording.list(names), blocking, cause.reason()));
    List<Location> related = operators.stream().map(Operator::location).toList();
    return FindingBuilder.of(this, input, message)
        .in(job)
        .about(blocking + cause.reason())
        .consequence("Slots and the numbers that follow from it are bounds, not exact.")
        .remedy(pin(cause))
        .related(related)
        .at(cause.place());
  }

  /** How to tell the analyzer the missing value, by the kind of input that brings it. */
  private static String pin(Cause cause) {
    if (cause.describable()) {
      return "Describe the method in parallelism-models.yaml, or read the bounds as the answer.";
    }
    if (cause.scheduled()) {
      return "Read the bounds as the answer: the scheduler decides, whatever the program sets.";
    }
    String input = cause.input().orElse("");
    if (input.startsWith("$")) {
      return "Pin the environment variable: --env %s=<value>.".formatted(input.substring(1));
    }
    if (input.startsWith("-") || input.startsWith("args")) {
      String argument = input.startsWith("-") ? input + " <value>" : "<arguments>";
      return "Pin the program argument: --args \"%s\", or parallelism.args in the Maven plugin."
          .formatted(argument);
    }
    if (!input.isEmpty()) {
      return "Give %s a value that the source states, such as a constant default.".formatted(input);
    }
    return "Set it to a value that the source states, or read the bounds as the answer.";
  }

  /**
   * What keeps a number from being known; operators with one cause make one finding.
   *
   * @param expression the source text that decides
   * @param input the outside input
   * @param reason why it is not known, with its place where that is elsewhere
   * @param place where the number is set
   * @param describable the operators are a library's, which a user can describe
   * @param scheduled a scheduler decides by the slots that there are
   */
  private record Cause(
      Optional<String> expression,
      Optional<String> input,
      String reason,
      Location place,
      boolean describable,
      boolean scheduled) {
    static Cause of(Operator operator) {
      Quantity parallelism = operator.parallelism();
      String reason = parallelism.reason().orElse("no reason is known");
      return new Cause(
          parallelism.expression(),
          parallelism.input(),
          reason,
          operator.decision().location().orElse(operator.location()),
          operator.kind() == OperatorKind.OPAQUE && reason.contains(NOT_IN_SOURCE),
          operator.decision().layer() == Layer.EXTERNAL
              && parallelism.certainty() == Certainty.RANGE);
    }
  }
}
