package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;

/** Names and uids of the operators of a sink; {@code SinkTransformationTranslator}. */
final class SinkNames {
  /** {@code SinkTransformationTranslator#WRITER_NAME}. */
  static final String WRITER = "Writer";

  /** The one operator of a sink in 1.14, which has no name of its own. */
  static final String WRITER_AND_COMMITTER = "";

  /** {@code SinkTransformationTranslator#COMMITTER_NAME}. */
  static final String COMMITTER = "Committer";

  /** {@code StandardSinkTopologies#GLOBAL_COMMITTER_TRANSFORMATION_NAME}. */
  static final String GLOBAL_COMMITTER = "Global Committer";

  private SinkNames() {}

  /**
   * {@code x: Writer} from 1.15 on, {@code Sink x Writer} in 1.14, {@code Sink Writer: x} before.
   */
  static String name(String sink, String step, FlinkVersion version) {
    if (version.atLeast(1, 15)) {
      return sink + ": " + step;
    }
    return version.atLeast(1, 14)
        ? ("Sink " + sink + " " + step).stripTrailing()
        : "Sink " + step + ": " + sink;
  }

  /**
   * {@code SinkExpander#concatUid}: the writer takes the sink's uid, committers keep the pattern of
   * older releases, other steps have no uid of their own.
   */
  static Optional<OperatorUid> uid(Optional<OperatorUid> sink, String step, FlinkVersion version) {
    if (!version.atLeast(1, 15)) {
      boolean first = step.equals(WRITER) || step.equals(WRITER_AND_COMMITTER);
      return first ? sink : sink.map(uid -> uid.then(text -> name(text, step, version)));
    }
    return switch (step) {
      case WRITER -> sink;
      case COMMITTER -> sink.map(uid -> uid.then(text -> "Sink Committer: " + text));
      case GLOBAL_COMMITTER ->
          sink.map(uid -> uid.then(text -> "Sink " + text + " Global Committer"));
      default -> Optional.empty();
    };
  }
}
