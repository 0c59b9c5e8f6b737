package io.github.flinkparallelism.pipeline;

/**
 * What an operator says of itself that shapes the plan; Flink's {@code YieldingOperatorFactory} and
 * {@code org.apache.flink.streaming.api.operators.OperatorAttributes}.
 *
 * @param yielding async wait, file reader, sink writer: never chained behind a legacy source
 * @param outputOnlyAfterEndOfStream partition windows: what follows them in batch mode waits
 */
public record OperatorAttributes(boolean yielding, boolean outputOnlyAfterEndOfStream) {
  /** Most operators. */
  public static final OperatorAttributes PLAIN = new OperatorAttributes(false, false);

  /** Yields to the mailbox. */
  public static final OperatorAttributes YIELDING = new OperatorAttributes(true, false);

  /** Emits nothing before its input has ended. */
  public static final OperatorAttributes LAST = new OperatorAttributes(false, true);
}
