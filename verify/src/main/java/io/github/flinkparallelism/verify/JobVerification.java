package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.verify.comparison.Difference;

/**
 * One job and what became of it.
 *
 * @param job what the analyzer says
 * @param outcome how Flink's plan compares with it, or why there is none
 */
public record JobVerification(Job job, Outcome outcome) {
  /** The number of claims that Flink contradicts although they were called exact. */
  public int brokenPromises() {
    return outcome instanceof Outcome.Compared compared
        ? (int)
            compared.agreement().differences().stream().filter(Difference::breaksPromise).count()
        : 0;
  }
}
