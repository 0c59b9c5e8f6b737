package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.settings.Facts.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A source has more subtasks than there are partitions to read, as far as users state them. */
public final class IdleSubtasks implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "IdleSubtasks", Severity.WARNING, "A source has more subtasks than partitions to read");

  private static final String PREFIX = "Source: ";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    input
        .deployment()
        .facts()
        .partitions()
        .forEach(
            (name, partitions) -> {
              for (Job job : input.jobs()) {
                sources(job, name)
                    .flatMap(source -> idle(input, job, source, partitions).stream())
                    .forEach(findings::add);
              }
              List<Job> all = input.cluster().map(SharedCluster::jobs).orElse(input.jobs());
              if (!all.isEmpty() && all.stream().allMatch(job -> sources(job, name).count() == 0)) {
                findings.add(unused(input, name, partitions));
              }
            });
    return findings;
  }

  private static Stream<Operator> sources(Job job, String name) {
    return job.executions().stream()
        .flatMap(execution -> execution.operators().stream())
        .filter(operator -> operator.kind() == OperatorKind.SOURCE)
        .filter(
            operator ->
                operator.uid().filter(name::equals).isPresent()
                    || operator.name().equals(name)
                    || operator.name().equals(PREFIX + name));
  }

  private Optional<Finding> idle(RuleInput input, Job job, Operator source, Partitions partitions) {
    Optional<Integer> known = source.parallelism().value();
    Optional<Integer> least = known.or(source.parallelism()::min);
    if (least.filter(number -> number > partitions.count()).isEmpty()) {
      return Optional.empty();
    }
    int idle = least.get() - partitions.count();
    String message =
        "%s runs with %s%d and has %s to read: %s%s nothing."
            .formatted(
                source.name(),
                known.isPresent() ? "" : "at least ",
                least.get(),
                Wording.count(partitions.count(), "partition"),
                Wording.count(idle, "subtask"),
                idle == 1 ? " gets" : " get");
    return Optional.of(
        FindingBuilder.of(this, input, message)
            .in(job)
            .about(source.name())
            .consequence(
                "They keep their slots busy with nothing, and without withIdleness in the"
                    + " watermark strategy they hold back the watermarks of the whole job.")
            .remedy("Lower the source to %d, or add partitions.".formatted(partitions.count()))
            .related(List.of(partitions.location()))
            .at(source.decision().location().orElse(source.location())));
  }

  private Finding unused(RuleInput input, String name, Partitions partitions) {
    return FindingBuilder.of(
            this,
            input,
            "No source has the name or the uid " + name + ": its partitions say nothing.")
        .severity(Severity.INFO)
        .about(name)
        .consequence("Whether the source has idle subtasks is not checked.")
        .remedy("Use the name that the report shows, with or without \"Source: \", or the uid.")
        .at(partitions.location());
  }
}
