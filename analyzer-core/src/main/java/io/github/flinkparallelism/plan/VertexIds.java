package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.pipeline.TransformationKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ids of job vertices: {@code StreamGraphHasherV2#traverseStreamGraphAndGenerateHashes}. A node
 * with a uid has the hash of that; any other one of its place in a walk from the sources, of how
 * many nodes are chained behind it, and of its inputs.
 *
 * <p>Example: {@code uid("x")} on a source gives its vertex the same id in every job.
 */
final class VertexIds {
  /** No vertex has a known id. */
  static final VertexIds NONE = new VertexIds(Map.of());

  private static final int PRIME = 37;

  private final Map<Integer, byte[]> hashes;

  private VertexIds(Map<Integer, byte[]> hashes) {
    this.hashes = hashes;
  }

  /** The ids in {@code graph}; without uid, none in a graph of which a part is not known. */
  static VertexIds of(PlanContext context, StreamGraph graph, List<JobVertex> vertices) {
    boolean complete =
        graph.nodes().stream()
            .noneMatch(node -> node.isOpaque() || node.origin().transformation().repeated());
    Set<Integer> heads = new HashSet<>();
    vertices.forEach(vertex -> heads.add(vertex.head()));
    Map<Integer, byte[]> hashes = new HashMap<>();
    if (complete) {
      walk(context, graph, heads, hashes);
      hashes.keySet().removeAll(behindUnknownUids(context, graph));
    } else {
      for (StreamNode node : graph.nodes()) {
        uid(context, node)
            .filter(OperatorUid::known)
            .ifPresent(uid -> hashes.put(node.id(), ofUid(uid)));
      }
    }
    return new VertexIds(hashes);
  }

  /** The id of the vertex with that head, as Flink writes it. */
  Optional<String> of(int head) {
    return Optional.ofNullable(hashes.get(head)).map(HexFormat.of()::formatHex);
  }

  private static Optional<OperatorUid> uid(PlanContext context, StreamNode node) {
    return NodeNames.uid(node.origin(), plain(node), context.version());
  }

  /** A uid that only some conditions give is none that is known. */
  private static Optional<OperatorUid> plain(StreamNode node) {
    return node.origin().transformation().uid() instanceof Gated.Always<Optional<OperatorUid>> set
        ? set.value()
        : Optional.of(new OperatorUid("", false));
  }

  /** The nodes whose hash depends on a uid that is not known; producers come first in a graph. */
  private static Set<Integer> behindUnknownUids(PlanContext context, StreamGraph graph) {
    Set<Integer> behind = new HashSet<>();
    for (StreamNode node : graph.nodes()) {
      Optional<OperatorUid> uid = uid(context, node);
      boolean inherits =
          uid.isEmpty() && node.inputs().stream().anyMatch(edge -> behind.contains(edge.source()));
      if (inherits || uid.filter(each -> !each.known()).isPresent()) {
        behind.add(node.id());
      }
    }
    return behind;
  }

  private static void walk(
      PlanContext context, StreamGraph graph, Set<Integer> heads, Map<Integer, byte[]> hashes) {
    Deque<Integer> pending = new ArrayDeque<>();
    Set<Integer> visited = new HashSet<>();
    graph.nodes().stream()
        .filter(VertexIds::isSource)
        .map(StreamNode::id)
        .sorted()
        .forEach(
            id -> {
              pending.add(id);
              visited.add(id);
            });
    while (!pending.isEmpty()) {
      int id = pending.remove();
      Optional<byte[]> hash = hash(context, graph, graph.node(id), heads, hashes);
      if (hash.isEmpty()) {
        // Comes again once the last of its inputs is done.
        visited.remove(id);
        continue;
      }
      hashes.put(id, hash.get());
      for (StreamEdge edge : graph.outputs(id)) {
        if (visited.add(edge.target())) {
          pending.add(edge.target());
        }
      }
    }
  }

  private static boolean isSource(StreamNode node) {
    return node.inputs().isEmpty()
        || node.origin().is(TransformationKind.SOURCE)
        || node.origin().is(TransformationKind.LEGACY_SOURCE);
  }

  private static Optional<byte[]> hash(
      PlanContext context,
      StreamGraph graph,
      StreamNode node,
      Set<Integer> heads,
      Map<Integer, byte[]> hashes) {
    Optional<OperatorUid> uid = uid(context, node);
    if (uid.isPresent()) {
      return uid.map(VertexIds::ofUid);
    }
    for (StreamEdge edge : node.inputs()) {
      if (!hashes.containsKey(edge.source())) {
        return Optional.empty();
      }
    }
    long chained =
        graph.outputs(node.id()).stream().filter(edge -> !heads.contains(edge.target())).count();
    byte[] hash = MurmurHash.ofInts(hashes.size(), (int) chained + 1);
    for (StreamEdge edge : node.inputs()) {
      byte[] input = hashes.get(edge.source());
      for (int index = 0; index < hash.length; index++) {
        hash[index] = (byte) (hash[index] * PRIME ^ input[index]);
      }
    }
    return Optional.of(hash);
  }

  private static byte[] ofUid(OperatorUid uid) {
    return MurmurHash.of(uid.text().getBytes(StandardCharsets.UTF_8));
  }
}
