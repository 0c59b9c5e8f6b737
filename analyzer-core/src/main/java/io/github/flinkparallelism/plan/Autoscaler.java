package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The autoscaler of Flink's Kubernetes operator, which replaces the parallelism of vertices while
 * the job runs. Follows the operator's {@code AutoScalerOptions}.
 *
 * @param setting that switches it on
 * @param least {@code vertex.min-parallelism}
 * @param most {@code vertex.max-parallelism}; absent where it is stated as no number
 */
record Autoscaler(Setting setting, int least, Optional<Integer> most) {
  /** The second is what older operators read, and what all fall back to. */
  private static final List<String> PREFIXES =
      List.of("job.autoscaler.", "kubernetes.operator.job.autoscaler.");

  private static final int DEFAULT_LEAST = 1;
  private static final int DEFAULT_MOST = 200;

  /** The autoscaler of a deployment, where it is on and may scale. */
  static Optional<Autoscaler> of(Deployment deployment) {
    boolean watches =
        effective(deployment, "scaling.enabled")
            .filter(each -> each.value().trim().equalsIgnoreCase("false"))
            .isPresent();
    return effective(deployment, "enabled")
        .filter(each -> each.value().trim().equalsIgnoreCase("true") && !watches)
        .map(
            each ->
                new Autoscaler(
                    each,
                    number(deployment, "vertex.min-parallelism", DEFAULT_LEAST)
                        .orElse(DEFAULT_LEAST),
                    number(deployment, "vertex.max-parallelism", DEFAULT_MOST)));
  }

  private static Optional<Setting> effective(Deployment deployment, String key) {
    return PREFIXES.stream()
        .flatMap(prefix -> deployment.effective(prefix + key).stream())
        .findFirst();
  }

  private static Optional<Integer> number(Deployment deployment, String key, int otherwise) {
    Optional<Setting> stated = effective(deployment, key);
    return stated.isEmpty()
        ? Optional.of(otherwise)
        : stated.flatMap(each -> PlanOptions.parse(each.value().trim())).filter(it -> it > 0);
  }

  /** What a vertex may run with, that starts with {@code start}. */
  Quantity quantity(Quantity start, Quantity max) {
    Optional<Integer> begins = start.value();
    boolean fixed =
        max.certainty() == Certainty.EXACT && max.value().filter(it -> it == 1).isPresent();
    if (fixed) {
      return start;
    }
    String reason =
        "the autoscaler decides while the job runs; it starts with "
            + begins.map(String::valueOf).orElse("an unknown parallelism");
    Optional<Integer> bound = most.map(it -> Math.min(it, max.value().orElse(it)));
    if (begins.isEmpty() || bound.isEmpty()) {
      return Quantity.unknown(reason).withBounds(Optional.of(1), Optional.empty());
    }
    int lowest = Math.min(begins.get(), Math.min(least, bound.get()));
    return Quantity.range(lowest, Math.max(begins.get(), bound.get()), reason);
  }
}
