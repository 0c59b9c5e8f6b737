package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.model.Job;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that source and cluster say, side by side.
 *
 * @param jobs what is in both, in the order of the source
 * @param ambiguous running jobs that several programs explain equally well
 * @param unexplained running jobs that no program explains
 * @param notRunning programs that do not run
 * @param ended jobs that ended and were left alone
 */
public record Comparison(
    List<JobComparison> jobs,
    List<Ambiguous> ambiguous,
    List<RunningJob> unexplained,
    List<Program> notRunning,
    int ended) {
  /** Of a program in several deployments, the one that the running job fits best. */
  private static final Comparator<JobComparison> FIT =
      Comparator.comparing(JobComparison::differences)
          .thenComparing(job -> job.count(Verdict.OTHER_INPUT))
          .thenComparing(job -> job.count(Verdict.OPEN));

  /** Copies the lists. */
  public Comparison {
    jobs = List.copyOf(jobs);
    ambiguous = List.copyOf(ambiguous);
    unexplained = List.copyOf(unexplained);
    notRunning = List.copyOf(notRunning);
  }

  /** Compares the jobs of a source with those of a cluster. */
  public static Comparison of(List<Job> source, Cluster cluster) {
    JobMatching matching = JobMatching.of(source, cluster);
    List<JobComparison> jobs = matching.pairs().stream().map(Comparison::best).toList();
    return new Comparison(
        jobs,
        matching.ambiguous(),
        matching.unexplained(),
        matching.notRunning(),
        matching.ended());
  }

  private static JobComparison best(JobMatching.Pair pair) {
    return pair.candidates().stream()
        .map(program -> JobComparison.of(program, pair.running()))
        .min(FIT)
        .orElseThrow();
  }
}
