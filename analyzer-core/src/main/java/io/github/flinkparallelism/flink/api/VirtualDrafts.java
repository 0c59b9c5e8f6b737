package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.CustomTopology.Stage;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.StepIds;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The virtual transformations of a sink's topology that nothing has read yet. Flink translates each
 * once, in front of the first operator that reads it, and never what no operator reads.
 */
final class VirtualDrafts {
  private final boolean atSink;
  private final Map<Integer, Nodes> unread = new HashMap<>();

  /**
   * One of them.
   *
   * @param own ids that its translation takes for operators of the topology
   * @param perProducer ids that its translation takes for each producer of the sink
   */
  private record Nodes(int own, int perProducer, List<Gated<Integer>> inputs) {}

  /** Those of a topology that starts at {@code start}. */
  VirtualDrafts(Draft start, Stage stage) {
    this.atSink = stage == Stage.PRE_WRITE;
    unread.put(start.id(), new Nodes(stage.partitions(), 0, List.of()));
  }

  /**
   * Notes a virtual transformation.
   *
   * @param inside how many operators of the topology it is behind
   * @param starts how many times it is behind what the topology starts with
   */
  void add(Draft draft, int inside, int starts) {
    boolean union = draft.kind() == TransformationKind.UNION;
    int own = union ? 0 : inside + (atSink ? 0 : starts);
    int perProducer = union || !atSink ? 0 : starts;
    unread.put(draft.id(), new Nodes(own, perProducer, draft.inputs()));
  }

  /**
   * What an operator that reads {@code inputs} lets Flink take.
   *
   * @param made how many ids were taken to create what is in front of it
   */
  StepIds read(List<Gated<Integer>> inputs, int made) {
    StepIds ids = new StepIds(made, 0, 0, 0);
    for (Gated<Integer> input : inputs) {
      if (input instanceof Gated.Always<Integer> always && unread.containsKey(always.value())) {
        Nodes nodes = unread.remove(always.value());
        StepIds before = read(nodes.inputs(), 0);
        ids =
            new StepIds(
                made,
                ids.nodes() + nodes.own() + before.nodes(),
                ids.nodesPerProducer() + nodes.perProducer() + before.nodesPerProducer(),
                0);
      }
    }
    return ids;
  }
}
