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
import java.util.Map;
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
    Map<String, Partitions> stated = input.deployment().facts().partitions();
    if (stated.isEmpty()) {
      return List.of();
    }
    for (Job job : input.jobs()) {
      sources(job).forEach(source -> idle(input, job, source).ifPresent(findings::add));
    }
    List<Job> all = input.cluster().map(SharedCluster::jobs).orElse(input.jobs());
    stated.forEach(
        (name, partitions) -> {
          boolean used =
              all.stream()
                  .flatMap(IdleSubtasks::sources)
                  .anyMatch(source -> isNamed(source, name) || source.topics().contains(name));
          if (!all.isEmpty() && !used) {
            findings.add(unused(input, name, partitions));
          }
        });
    return findings;
  }

  private static Stream<Operator> sources(Job job) {
    return job.executions().stream()
        .flatMap(execution -> execution.operators().stream())
        .filter(operator -> operator.kind() == OperatorKind.SOURCE);
  }

  private static boolean isNamed(Operator source, String name) {
    return source.uid().filter(name::equals).isPresent()
        || source.name().equals(name)
        || source.name().equals(PREFIX + name);
  }

  /** What is stated of the source itself, else the sum of what is stated of all its topics. */
  private static Optional<Partitions> partitions(Operator source, Map<String, Partitions> stated) {
    Optional<Partitions> own =
        stated.entrySet().stream()
            .filter(each -> isNamed(source, each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    List<String> topics = source.topics().stream().distinct().toList();
    if (own.isPresent() || topics.isEmpty() || !stated.keySet().containsAll(topics)) {
      return own;
    }
    long sum = topics.stream().mapToLong(topic -> stated.get(topic).count()).sum();
    int count = (int) Math.min(Integer.MAX_VALUE, sum);
    return Optional.of(new Partitions(count, stated.get(topics.get(0)).location()));
  }

  private Optional<Finding> idle(RuleInput input, Job job, Operator source) {
    return partitions(source, input.deployment().facts().partitions())
        .flatMap(partitions -> idle(input, job, source, partitions));
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
            "No source has the name or the uid "
                + name
                + ", or is known to read such a topic: its partitions say nothing.")
        .severity(Severity.INFO)
        .about(name)
        .consequence("Whether the source has idle subtasks is not checked.")
        .remedy(
            "Use the name that the report shows, with or without \"Source: \", the uid, or the topic.")
        .at(partitions.location());
  }
}
