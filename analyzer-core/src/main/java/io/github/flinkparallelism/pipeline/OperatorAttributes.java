package io.github.flinkparallelism.pipeline;

import java.util.List;

/**
 * What an operator says of itself that bears on the plan; Flink's {@code YieldingOperatorFactory}
 * and {@code org.apache.flink.streaming.api.operators.OperatorAttributes}.
 *
 * @param yielding async wait, file reader, sink writer: never chained behind a legacy source
 * @param outputOnlyAfterEndOfStream partition windows: what follows them in batch mode waits
 * @param configured its constructor is given the environment's number, which {@code
 *     Transformation#isParallelismConfigured} counts as told: sinks of the DataStream V2 API
 * @param selectsInput chooses which input it reads next, {@code InputSelectable}: not with
 *     checkpoints
 * @param topics what a source reads, as far as the program tells: topics of Kafka and Pulsar
 */
public record OperatorAttributes(
    boolean yielding,
    boolean outputOnlyAfterEndOfStream,
    boolean configured,
    boolean selectsInput,
    List<String> topics) {
  public OperatorAttributes {
    topics = List.copyOf(topics);
  }

  /** Most operators. */
  public static final OperatorAttributes PLAIN =
      new OperatorAttributes(false, false, false, false, List.of());

  /** Yields to the mailbox. */
  public static final OperatorAttributes YIELDING =
      new OperatorAttributes(true, false, false, false, List.of());

  /** Emits nothing before its input has ended. */
  public static final OperatorAttributes LAST =
      new OperatorAttributes(false, true, false, false, List.of());

  /** Told its parallelism by the environment. */
  public static final OperatorAttributes CONFIGURED =
      new OperatorAttributes(false, false, true, false, List.of());

  /** Chooses its input. */
  public static final OperatorAttributes SELECTING =
      new OperatorAttributes(false, false, false, true, List.of());

  /** The same of an operator that emits nothing before its input has ended. */
  public OperatorAttributes emittingLast() {
    return new OperatorAttributes(yielding, true, configured, selectsInput, topics);
  }

  /** Those of a source that reads {@code topics}. */
  public static OperatorAttributes reading(List<String> topics) {
    return topics.isEmpty() ? PLAIN : new OperatorAttributes(false, false, false, false, topics);
  }
}
