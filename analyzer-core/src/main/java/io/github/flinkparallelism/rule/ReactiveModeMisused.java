package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reactive mode in a cluster that cannot have it, or for a job that must not be scaled by it. */
public final class ReactiveModeMisused implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ReactiveModeMisused",
          Severity.ERROR,
          "Reactive mode does not go with the cluster, or multiplies a source");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    Optional<Setting> reactive = input.deployment().reactive();
    List<Finding> findings = new ArrayList<>();
    if (reactive.isEmpty() || input.jobs().isEmpty()) {
      return findings;
    }
    Optional<OnDemand> started = input.deployment().onDemand();
    if (started.isPresent()) {
      String cluster = "starts TaskManagers on demand (%s)".formatted(started.get().code());
      findings.add(refused(input, reactive.get(), started.get().location(), cluster));
    } else if (isOfSession(input, reactive.get())) {
      Optional<Location> place = input.deployment().system().map(RunningSystem::location);
      findings.add(refused(input, reactive.get(), place, "is there for any job (a session)"));
    }
    for (Job job : input.jobs()) {
      for (Execution execution : job.executions()) {
        execution.operators().stream()
            .filter(ReactiveModeMisused::isMultiplied)
            .forEach(source -> findings.add(multiplied(input, job, source, reactive.get())));
      }
    }
    return findings;
  }

  /** What a client sets does not reach a session cluster that runs already. */
  private static boolean isOfSession(RuleInput input, Setting reactive) {
    return reactive.layer() != Layer.CLIENT
        && input.deployment().system().filter(RunningSystem::session).isPresent();
  }

  /**
   * {@code ClusterEntrypoint}: whatever does not {@code #supportsReactiveMode} does not start, in
   * every release that has the mode.
   */
  private Finding refused(
      RuleInput input, Setting reactive, Optional<Location> described, String cluster) {
    Location place =
        reactive
            .location()
            .or(() -> described)
            .orElseGet(() -> input.jobs().get(0).entryPoint().location());
    String message = "scheduler-mode: reactive is set for a cluster that %s.".formatted(cluster);
    return FindingBuilder.of(this, input, message)
        .about("cluster")
        .consequence(
            "The cluster does not start and throws IllegalConfigurationException: only standalone"
                + " application clusters have reactive mode.")
        .remedy(
            "Use jobmanager.scheduler: adaptive, or start a standalone application cluster"
                + " (standalone-job).")
        .related(described.filter(other -> !other.equals(place)).stream().toList())
        .at(place);
  }

  /**
   * A source of parallelism 1 whose max parallelism leaves room, {@code
   * AdaptiveScheduler#computeReactiveModeVertexParallelismStore}.
   */
  private static boolean isMultiplied(Operator operator) {
    boolean source = operator.inputs().isEmpty();
    boolean forced =
        operator.overrides().stream().anyMatch(decision -> decision.layer() == Layer.FORCED);
    boolean grows = operator.parallelism().max().filter(most -> most > 1).isPresent();
    return source && forced && grows && operator.decision().layer() == Layer.EXTERNAL;
  }

  private Finding multiplied(RuleInput input, Job job, Operator source, Setting reactive) {
    String message =
        "%s cannot be parallel, and reactive mode runs it in as many instances as there are slots."
            .formatted(source.name());
    return FindingBuilder.of(this, input, message)
        .in(job)
        .about(source.name())
        .consequence("Every instance emits everything: each record arrives several times.")
        .remedy("Call setMaxParallelism(1) on the source, or use a source that can be parallel.")
        .related(reactive.location().stream().toList())
        .at(source.location());
  }
}
