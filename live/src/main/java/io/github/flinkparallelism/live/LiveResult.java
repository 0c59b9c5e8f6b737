package io.github.flinkparallelism.live;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.comparison.Ambiguous;
import io.github.flinkparallelism.live.comparison.Program;
import java.util.List;
import java.util.Optional;

/**
 * Source and cluster side by side.
 *
 * @param cluster what runs
 * @param analysedVersion the Flink whose rules the analyzer applied
 * @param jobs running jobs and their source, in the order of the analysis
 * @param ambiguous running jobs that several programs explain equally well
 * @param unexplained running jobs that no program explains
 * @param notRunning programs that do not run
 * @param ended jobs that ended and were left alone
 */
public record LiveResult(
    Cluster cluster,
    Optional<String> analysedVersion,
    List<LiveJob> jobs,
    List<Ambiguous> ambiguous,
    List<RunningJob> unexplained,
    List<Program> notRunning,
    int ended) {
  /** Copies the lists. */
  public LiveResult {
    jobs = List.copyOf(jobs);
    ambiguous = List.copyOf(ambiguous);
    unexplained = List.copyOf(unexplained);
    notRunning = List.copyOf(notRunning);
  }

  /** The same for a source that is a part of what runs, so that others explain the rest. */
  public LiveResult withoutUnexplained() {
    return new LiveResult(cluster, analysedVersion, jobs, ambiguous, List.of(), notRunning, ended);
  }

  /** How many things run otherwise than the source says. */
  public int differences() {
    return jobs.stream().mapToInt(job -> job.comparison().differences()).sum();
  }

  /** Why there is nothing to conclude from, in a sentence, although the source has jobs. */
  public Optional<String> nothingCompared() {
    if (!jobs.isEmpty() || (ambiguous.isEmpty() && notRunning.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        ambiguous.isEmpty()
            ? "no job of this source runs in " + cluster.name() + ", see above"
            : "no job could be compared with " + cluster.name() + ", see above");
  }
}
