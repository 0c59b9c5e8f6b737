package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.Value;
import java.util.Set;

/**
 * What a program does only when it is started from an IDE: the side of a test for {@code
 * LocalStreamEnvironment} that a cluster never takes.
 */
final class LocalRuns {
  private static final Origin REASON =
      new Origin("the environment of a cluster is not local", Location.startOf("."));

  /** The answer to {@code env instanceof LocalStreamEnvironment} on a cluster. */
  static final Value NOT_LOCAL = Value.of(false, REASON);

  private static final Set<String> SETTINGS =
      Set.of(
          "setParallelism",
          "setMaxParallelism",
          "slotSharingGroup",
          "disableChaining",
          "startNewChain",
          "disableOperatorChaining");

  private LocalRuns() {}

  /** Reports a setting that the test leaves out. */
  static void skipped(
      String method, String text, Location location, Origin reason, Recorder recorder) {
    if (reason.equals(REASON) && SETTINGS.contains(method)) {
      report(text, "On a cluster it is not reached.", location, recorder);
    }
  }

  /** Reports what has no part in the plan on a cluster. */
  static void report(String text, String consequence, Location location, Recorder recorder) {
    recorder.violation(
        Violation.Kind.LOCAL_ONLY,
        "only local runs reach " + text,
        consequence,
        "Nothing, if the condition never holds on the cluster.",
        location);
  }
}
