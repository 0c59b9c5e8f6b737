package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slots that a plan needs: the sum over slot sharing groups of the widest vertex.
 *
 * @param required the sum; in batch mode its {@code min} is what suffices to make progress
 * @param byGroup slots of each group, in order of appearance
 * @param peak in batch mode the most that are taken at a time, where that is less than the sum
 */
record SlotDemand(Quantity required, Map<String, Quantity> byGroup, Optional<Integer> peak) {
  private static final String OPAQUE =
      "part of the job is built by a library that is not modelled; at least this many";
  private static final String REPEATED =
      "part of the job is created in a loop of unknown length; at least this many";
  private static final String BATCH = Quantity.FEWER_SUFFICE;

  SlotDemand {
    byGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byGroup));
  }

  /** A demand without a peak below it. */
  SlotDemand(Quantity required, Map<String, Quantity> byGroup) {
    this(required, byGroup, Optional.empty());
  }

  static SlotDemand of(
      List<PlannedVertex> vertices, StreamGraph graph, boolean batch, PlanOptions options) {
    Map<String, List<Quantity>> members = new LinkedHashMap<>();
    for (PlannedVertex vertex : vertices) {
      members
          .computeIfAbsent(vertex.slotSharingGroup(), any -> new ArrayList<>())
          .add(vertex.parallelism());
    }
    Map<String, Quantity> byGroup = new LinkedHashMap<>();
    members.forEach((group, quantities) -> byGroup.put(group, Bounds.widest(quantities)));
    Quantity sum = Bounds.sum(List.copyOf(byGroup.values()));
    if (graph.nodes().stream().anyMatch(StreamNode::isUnbounded)) {
      sum = atLeast(sum, OPAQUE);
    } else if (batch && anyRepeated(graph)) {
      sum = atLeast(sum, REPEATED);
    }
    if (!batch) {
      return new SlotDemand(sum, byGroup);
    }
    Optional<Integer> most = sum.value().or(sum::max);
    Optional<Integer> peak =
        graph.ofDataSets() || options.overlappingBatchExchanges()
            ? Optional.empty()
            : BatchPeak.of(vertices, graph)
                .filter(found -> most.filter(all -> all <= found).isEmpty());
    return new SlotDemand(inBatch(planned(sum, vertices), byGroup, options), byGroup, peak);
  }

  /** Flink plans no sum where a width is decided at run time, however narrow it will be. */
  private static Quantity planned(Quantity sum, List<PlannedVertex> vertices) {
    boolean open = vertices.stream().anyMatch(each -> each.parallelism().isDecidedAtRunTime());
    return open && sum.isDetermined()
        ? Quantity.atRunTime(sum.value().orElseThrow(), sum.value())
        : sum;
  }

  private static boolean anyRepeated(StreamGraph graph) {
    return graph.nodes().stream().anyMatch(node -> node.origin().transformation().repeated());
  }

  private static Quantity atLeast(Quantity sum, String reason) {
    return Quantity.unknown(reason).withBounds(Optional.of(Bounds.least(sum)), Optional.empty());
  }

  /**
   * Blocking regions need one slot at a time, pipelined ones all the slots of the widest. The sum
   * stays the value where it is sure, with what suffices as its {@code min}.
   */
  private static Quantity inBatch(
      Quantity sum, Map<String, Quantity> byGroup, PlanOptions options) {
    int widest = byGroup.values().stream().mapToInt(Bounds::least).max().orElse(0);
    int suffices = options.pipelinedBatchExchanges() ? widest : Math.min(1, widest);
    boolean assumed = sum.certainty() == Certainty.DEFAULT;
    return new Quantity(
        assumed ? Optional.empty() : sum.value(),
        assumed ? Certainty.RANGE : sum.certainty(),
        Optional.of(suffices),
        sum.value().or(sum::max),
        sum.expression(),
        sum.input(),
        Optional.of(sum.reason().map(reason -> reason + "; " + BATCH).orElse(BATCH)));
  }
}
