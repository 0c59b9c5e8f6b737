package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs of one cluster fit each by itself, but not together. */
public final class SlotsOfAllJobs implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "SlotsOfAllJobs",
          Severity.ERROR,
          "The jobs of one cluster need more slots together than it offers");

  /** Shares beyond these are counted. */
  private static final int MOST_SHARES = 6;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    Optional<SharedCluster> cluster = input.cluster().filter(any -> input.jobs().size() > 0);
    if (cluster.isEmpty() || cluster.get().jobs().size() < 2) {
      return List.of();
    }
    List<Job> jobs = cluster.get().jobs();
    Optional<Integer> offered = offered(input, jobs);
    int need = jobs.stream().mapToInt(SlotsOfAllJobs::need).sum();
    boolean alone = offered.isPresent() && jobs.stream().anyMatch(job -> need(job) > offered.get());
    if (offered.isEmpty() || need <= offered.get() || alone) {
      return List.of();
    }
    return List.of(finding(input, cluster.get(), need, offered.get()));
  }

  /** A cluster that grows on demand ends at its limit. */
  private static Optional<Integer> offered(RuleInput input, List<Job> jobs) {
    if (input.deployment().onDemand().isPresent()) {
      return limit(input, jobs).map(SlotLimit::usable);
    }
    return slots(jobs).flatMap(slots -> slots.available().stream()).findFirst();
  }

  private Finding finding(RuleInput input, SharedCluster cluster, int need, int offered) {
    String who =
        cluster.stated()
            ? "The %d jobs on %s need".formatted(cluster.jobs().size(), cluster.name())
            : "If all %d jobs run on %s at the same time, they need"
                .formatted(cluster.jobs().size(), cluster.name());
    String message =
        "%s %s, it offers %d: %s."
            .formatted(who, Wording.count(need, "slot"), offered, shares(cluster.jobs()));
    return FindingBuilder.of(this, input, message)
        .severity(cluster.stated() ? Severity.ERROR : Severity.INFO)
        .about(cluster.name())
        .consequence(
            "The jobs that come last wait for slots and fail with NoResourceAvailableException"
                + " after slot.request.timeout (5 min by default).")
        .remedy(remedy(cluster.jobs(), need, offered))
        .related(cluster.jobs().stream().map(job -> job.entryPoint().location()).toList())
        .at(place(input, cluster.jobs()));
  }

  private static Optional<SlotLimit> limit(RuleInput input, List<Job> jobs) {
    return slots(jobs).findFirst().flatMap(offered -> SlotLimit.of(input, offered));
  }

  private static Location place(RuleInput input, List<Job> jobs) {
    return limit(input, jobs)
        .filter(any -> input.deployment().onDemand().isPresent())
        .flatMap(SlotLimit::location)
        .or(() -> slots(jobs).flatMap(slots -> slots.location().stream()).findFirst())
        .orElseGet(() -> jobs.get(0).entryPoint().location());
  }

  private static String remedy(List<Job> jobs, int need, int offered) {
    Optional<Integer> each =
        slots(jobs).flatMap(slots -> slots.slotsPerTaskManager().stream()).findFirst();
    String more =
        each.filter(slots -> slots > 0)
            .map(slots -> "run %d TaskManagers".formatted(Slots.taskManagersFor(need, slots)))
            .orElse("offer %d slots".formatted(need));
    return Wording.sentence(
        more
            + ", or run fewer of the jobs there, or lower their parallelism by "
            + (need - offered));
  }

  private static Stream<Slots> slots(List<Job> jobs) {
    return jobs.stream().flatMap(job -> job.executions().stream()).map(Execution::slots);
  }

  private static String shares(List<Job> jobs) {
    List<String> shares = new ArrayList<>();
    for (Job job : jobs.subList(0, Math.min(MOST_SHARES, jobs.size()))) {
      String name = job.name().substring(job.name().lastIndexOf('.') + 1);
      shares.add(name + " " + need(job));
    }
    int left = jobs.size() - shares.size();
    return String.join(", ", shares) + (left > 0 ? " and " + left + " more" : "");
  }

  /** The jobs that one program submits run one after the other, unless they are detached. */
  static int need(Job job) {
    return job.executions().stream()
        .map(execution -> execution.slots().required())
        .mapToInt(required -> SlotShortage.indispensable(required).orElse(0))
        .max()
        .orElse(0);
  }
}
