package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call on the environment makes a default parallelism from outside the program meaningless. */
public final class LowerLayerIgnored implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "LowerLayerIgnored",
          Severity.WARNING,
          "A configured default parallelism has no effect because the program sets its own");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    for (Job job : input.jobs()) {
      Optional<EnvironmentWrite> winner = alwaysDecides(job);
      if (winner.isPresent()) {
        job.layers().stream()
            .filter(layer -> layer.layer() != Layer.DEFAULT)
            .forEach(dead -> findings.add(finding(input, job, dead, winner.get())));
      }
    }
    return findings;
  }

  private Finding finding(RuleInput input, Job job, Decision dead, EnvironmentWrite winner) {
    String message =
        "%s has no effect: %s in %s wins."
            .formatted(dead.code(), winner.code(), winner.location().brief());
    return FindingBuilder.of(this, input, message)
        .in(job)
        .about(dead.layer().label() + " " + dead.code())
        .consequence(
            "Changing it does not change the job: every operator that does not set its own"
                + " parallelism keeps what the program says.")
        .remedy(
            "Remove the call in the program to let %s decide, or remove %s."
                .formatted(decider(dead.layer()), dead.code()))
        .related(List.of(winner.location()))
        .at(dead.location().orElse(winner.location()));
  }

  private static String decider(Layer layer) {
    return switch (layer) {
      case CLIENT -> "whoever submits the job";
      case MANIFEST -> "the manifest";
      default -> "the configuration";
    };
  }

  /** The first write that decides, if no operator of any execution listens to a lower layer. */
  private static Optional<EnvironmentWrite> alwaysDecides(Job job) {
    Optional<EnvironmentWrite> winner = Optional.empty();
    for (Execution execution : job.executions()) {
      if (execution.operators().stream().anyMatch(LowerLayerIgnored::listensToLowerLayer)) {
        return Optional.empty();
      }
      winner =
          winner.or(
              () ->
                  execution.environmentWrites().stream()
                      .filter(write -> !write.decides().isEmpty())
                      .findFirst());
    }
    return winner;
  }

  /**
   * True where a lower layer decides now, or where it would if a condition of the program turned
   * out otherwise: then the number is less sure than the decision that is shown.
   */
  private static boolean listensToLowerLayer(Operator operator) {
    Layer layer = operator.decision().layer();
    boolean decidesNow = layer.compareTo(Layer.ENVIRONMENT) > 0;
    boolean fromEnvironment = layer == Layer.ENVIRONMENT;
    return decidesNow
        || (fromEnvironment && !operator.parallelism().equals(operator.decision().value()));
  }
}
