package io.github.flinkparallelism.verify;

import java.util.List;
import java.util.Optional;

/**
 * What the cross-check has to say.
 *
 * @param flinkVersion the Flink on the class path, where the name of a jar says it
 * @param analysedVersion the Flink whose rules the analyzer applied
 * @param jobs in the order of the analysis
 */
public record VerificationResult(
    Optional<String> flinkVersion, Optional<String> analysedVersion, List<JobVerification> jobs) {
  /** Copies the jobs. */
  public VerificationResult {
    jobs = List.copyOf(jobs);
  }

  /** The number of claims that Flink contradicts although they were called exact. */
  public int brokenPromises() {
    return jobs.stream().mapToInt(JobVerification::brokenPromises).sum();
  }

  /** Jobs without a {@code main} method, which were left alone. */
  public List<JobVerification> notRun() {
    return jobs.stream().filter(job -> job.outcome() instanceof Outcome.NotRun).toList();
  }

  /** Jobs that Flink could not be asked about. */
  public List<JobVerification> notCompared() {
    return jobs.stream().filter(job -> job.outcome() instanceof Outcome.NotCompared).toList();
  }
}
