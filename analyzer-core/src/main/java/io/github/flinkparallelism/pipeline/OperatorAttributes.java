package io.github.flinkparallelism.pipeline;

/**
 * What an operator says of itself that shapes the plan; Flink's {@code YieldingOperatorFactory} and
 * {@code org.apache.flink.streaming.api.operators.OperatorAttributes}.
 *
 * @param yielding async wait, file reader, sink writer: never chained behind a legacy source
 * @param outputOnlyAfterEndOfStream partition windows: what follows them in batch mode waits
 * @param configured its constructor is given the environment's number, which {@code
 *     Transformation#isParallelismConfigured} counts as told: sinks of the DataStream V2 API
 * @param selectsInput chooses which input it reads next, {@code InputSelectable}: not with
 *     checkpoints
 */
public record OperatorAttributes(
    boolean yielding,
    boolean outputOnlyAfterEndOfStream,
    boolean configured,
    boolean selectsInput) {
  /** Most operators. */
  public static final OperatorAttributes PLAIN = new OperatorAttributes(false, false, false, false);

  /** Yields to the mailbox. */
  public static final OperatorAttributes YIELDING =
      new OperatorAttributes(true, false, false, false);

  /** Emits nothing before its input has ended. */
  public static final OperatorAttributes LAST = new OperatorAttributes(false, true, false, false);

  /** Told its parallelism by the environment. */
  public static final OperatorAttributes CONFIGURED =
      new OperatorAttributes(false, false, true, false);

  /** Chooses its input. */
  public static final OperatorAttributes SELECTING =
      new OperatorAttributes(false, false, false, true);

  /** The same of an operator that emits nothing before its input has ended. */
  public OperatorAttributes emittingLast() {
    return new OperatorAttributes(yielding, true, configured, selectsInput);
  }
}
