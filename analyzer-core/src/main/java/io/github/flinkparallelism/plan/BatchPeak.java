package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The most slots that a batch job with blocking exchanges takes at a time. What lies behind an
 * exchange of all with all starts when everything before it has finished, {@code
 * PipelinedRegionSchedulingStrategy}, and takes over its slots; so at most those run together of
 * which none waits for another. Exchanges of some with some are ignored: behind them single
 * subtasks start while others have not finished.
 */
final class BatchPeak {
  /** Sets of vertices that are tried; what is left then counts as running at the same time. */
  private static final int BUDGET = 200_000;

  private final List<PlannedVertex> vertices;
  private final int[] widths;
  private final BitSet[] related;
  private int best;
  private int tried;

  private BatchPeak(List<PlannedVertex> vertices, int[] widths, BitSet[] related) {
    this.vertices = vertices;
    this.widths = widths;
    this.related = related;
  }

  /** Empty where it is not known to be less than the sum over all slot sharing groups. */
  static Optional<Integer> of(List<PlannedVertex> vertices, StreamGraph graph) {
    int[] widths = new int[vertices.size()];
    for (int i = 0; i < widths.length; i++) {
      PlannedVertex vertex = vertices.get(i);
      Optional<Integer> most = vertex.parallelism().value().or(vertex.parallelism()::max);
      if (most.isEmpty()) {
        return Optional.empty();
      }
      widths[i] = most.get();
    }
    boolean open =
        graph.nodes().stream()
            .anyMatch(
                node ->
                    node.isUnbounded()
                        || node.origin().transformation().repeated()
                        || node.origin().transformation().kind().isTable());
    if (open || vertices.isEmpty()) {
      return Optional.empty();
    }
    BatchPeak peak = new BatchPeak(vertices, widths, related(vertices));
    peak.search(0, new BitSet(), Map.of());
    return Optional.of(peak.best).filter(any -> peak.tried <= BUDGET);
  }

  /** Of each vertex, those that wait for it or that it waits for. */
  private static BitSet[] related(List<PlannedVertex> vertices) {
    int size = vertices.size();
    Map<Integer, Integer> byNode = new HashMap<>();
    for (int i = 0; i < size; i++) {
      for (int member : vertices.get(i).vertex().members()) {
        byNode.put(member, i);
      }
    }
    BitSet[] waiting = sets(size);
    for (int start = 0; start < size; start++) {
      walk(start, vertices, byNode, waiting[start]);
    }
    BitSet[] related = sets(size);
    for (int before = 0; before < size; before++) {
      int from = before;
      waiting[before].stream()
          .forEach(
              after -> {
                related[from].set(after);
                related[after].set(from);
              });
    }
    return related;
  }

  /** What is behind {@code start} on a way with an exchange of all with all. */
  private static void walk(
      int start, List<PlannedVertex> vertices, Map<Integer, Integer> byNode, BitSet waiting) {
    BitSet reached = new BitSet();
    List<int[]> open = new ArrayList<>(List.of(new int[] {start, 0}));
    while (!open.isEmpty()) {
      int[] at = open.remove(open.size() - 1);
      for (StreamEdge edge : vertices.get(at[0]).vertex().outputs()) {
        Integer next = byNode.get(edge.target());
        boolean behind = at[1] == 1 || isOfAll(edge);
        if (next == null || waiting.get(next) || (!behind && reached.get(next))) {
          continue;
        }
        (behind ? waiting : reached).set(next);
        open.add(new int[] {next, behind ? 1 : 0});
      }
    }
  }

  private static boolean isOfAll(StreamEdge edge) {
    return edge.partitioner().isPresent()
        && !edge.is(Partitioner.FORWARD)
        && !edge.is(Partitioner.RESCALE);
  }

  private static BitSet[] sets(int size) {
    BitSet[] sets = new BitSet[size];
    for (int i = 0; i < size; i++) {
      sets[i] = new BitSet(size);
    }
    return sets;
  }

  /** Tries all sets of vertices from {@code next} on that may run beside those that do. */
  private void search(int next, BitSet excluded, Map<String, Integer> running) {
    if (++tried > BUDGET) {
      return;
    }
    best = Math.max(best, sum(running));
    for (int i = next; i < widths.length; i++) {
      if (!excluded.get(i)) {
        BitSet more = (BitSet) excluded.clone();
        more.or(related[i]);
        Map<String, Integer> with = new HashMap<>(running);
        with.merge(vertices.get(i).slotSharingGroup(), widths[i], Math::max);
        search(i + 1, more, with);
      }
    }
  }

  private static int sum(Map<String, Integer> running) {
    long sum = running.values().stream().mapToLong(Integer::longValue).sum();
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }
}
