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
  /** What an unmodelled library adds: at least one operator of unknown shape. */
  OPAQUE("Opaque", false),
  PARTITION("Partition", true),
  UNION("Union", true),
  SIDE_OUTPUT("SideOutput", true);

  private final String label;
  private final boolean virtual;

  TransformationKind(String label, boolean virtual) {
    this.label = label;
    this.virtual = virtual;
  }

  /** The name in reports: {@code OneInput}. */
  public String label() {
    return label;
  }

  /** True when it only shapes edges. */
  public boolean isVirtual() {
    return virtual;
  }
}
