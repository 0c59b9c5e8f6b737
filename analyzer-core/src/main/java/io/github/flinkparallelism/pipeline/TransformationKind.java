package io.github.flinkparallelism.pipeline;

/**
 * Flink's transformation classes, without their suffix. The virtual ones become no node of the
 * stream graph.
 */
public enum TransformationKind {
  /** {@code SourceTransformation}: FLIP-27 sources. */
  SOURCE("Source", false),
  /** {@code LegacySourceTransformation}: source functions. */
  LEGACY_SOURCE("LegacySource", false),
  ONE_INPUT("OneInput", false),
  TWO_INPUT("TwoInput", false),
  MULTIPLE_INPUT("MultipleInput", false),
  KEYED_MULTIPLE_INPUT("KeyedMultipleInput", false),
  REDUCE("Reduce", false),
  TIMESTAMPS_AND_WATERMARKS("TimestampsAndWatermarks", false),
  BROADCAST_STATE("BroadcastState", false),
  KEYED_BROADCAST_STATE("KeyedBroadcastState", false),
  /** {@code LegacySinkTransformation}: sink functions. */
  LEGACY_SINK("LegacySink", false),
  /** {@code SinkTransformation}: expanded into writer, committer and topologies by the planner. */
  SINK("Sink", false),
  CACHE("Cache", false),
  FEEDBACK("Feedback", false),
  /** {@code org.apache.flink.api.java.operators.DataSource}. */
  DATA_SOURCE("DataSource", false),
  /** An operator of the DataSet API with a parallelism of its own or the environment's. */
  DATA_SET_OPERATOR("DataSetOperator", false),
  /** An operator of the DataSet API that takes over what its input declares, to be chained. */
  DATA_SET_FOLLOWER("DataSetOperator", false),
  /** {@code org.apache.flink.api.java.operators.DataSink}. */
  DATA_SINK("DataSink", false),
  /** {@code CoFeedbackTransformation}: an iteration whose feedback is of another type. */
  CO_FEEDBACK("CoFeedback", false),
  /** What an unmodelled library adds: at least one operator of unknown shape. */
  OPAQUE("Opaque", false),
  /** A table that a table program reads. */
  TABLE_SOURCE("TableSource", false),
  /** The operators that the table planner makes of queries, as one. */
  TABLE("Table", false),
  /** A table that a table program writes. */
  TABLE_SINK("TableSink", false),
  PARTITION("Partition", true),
  UNION("Union", true),
  SIDE_OUTPUT("SideOutput", true);

  private final String label;
  private final boolean virtual;

  TransformationKind(String label, boolean virtual) {
    this.label = label;
    this.virtual = virtual;
  }

  /** True for operators of which only the table planner knows how they are connected. */
  public boolean isTable() {
    return this == TABLE || this == TABLE_SOURCE || this == TABLE_SINK;
  }

  /** The name in reports: {@code OneInput}. */
  public String label() {
    return label;
  }

  /** True for the DataSet API, where parallelism is bound late and the optimizer plans. */
  public boolean isDataSet() {
    return this == DATA_SOURCE
        || this == DATA_SET_OPERATOR
        || this == DATA_SET_FOLLOWER
        || this == DATA_SINK;
  }

  /** True for iterations, whose feedback edges close a loop. */
  public boolean isLoop() {
    return this == FEEDBACK || this == CO_FEEDBACK;
  }

  /** True when it only shapes edges. */
  public boolean isVirtual() {
    return virtual;
  }
}
