package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the JobManager does to the parallelism of a streaming job's vertices once the job graph is
 * made: overrides of single vertices, reactive mode, the adaptive scheduler. A job that waits for
 * resources runs as planned or not at all; one under these schedulers runs with what it gets.
 */
final class External {

  private final StreamGraph graph;
  private final Deployment deployment;
  private final boolean sharesAlike;
  private final Map<Integer, Decision> decisions = new HashMap<>();
  private final Map<Integer, Quantity> wanted = new HashMap<>();
  private final Map<String, SlotShares.Share> shares = new HashMap<>();

  private External(StreamGraph graph, Deployment deployment, boolean sharesAlike) {
    this.graph = graph;
    this.deployment = deployment;
    this.sharesAlike = sharesAlike;
  }

  /**
   * What is decided on the vertices of {@code graph}; the value of each decision is what the vertex
   * runs with.
   */
  static External of(
      PlanContext context, StreamGraph graph, List<JobVertex> vertices, boolean batch) {
    External external =
        new External(graph, context.options().deployment(), !context.version().atLeast(1, 17));
    Overrides overrides = Overrides.of(context, graph, vertices);
    for (JobVertex vertex : vertices) {
      overrides
          .decision(vertex)
          .ifPresent(decision -> external.decisions.put(vertex.head(), decision));
    }
    if (!batch && !graph.ofDataSets()) {
      boolean enough = external.share(vertices) && external.fits(vertices);
      vertices.forEach(vertex -> external.schedule(vertex.head(), enough));
      Autoscaler.of(external.deployment)
          .ifPresent(
              scaler -> vertices.forEach(vertex -> external.autoscale(vertex.head(), scaler)));
    }
    return external;
  }

  /** The decision on the vertex with that head. */
  Optional<Decision> decision(int head) {
    return Optional.ofNullable(decisions.get(head));
  }

  /** What the adaptive scheduler asks the cluster for, where it may run the vertex with less. */
  Optional<Quantity> wanted(int head) {
    return Optional.ofNullable(wanted.get(head));
  }

  /**
   * Divides the slots, where their number is stated. Releases before 1.17 divide what the job asks
   * for in any case.
   *
   * @return false where some group gets less than it can use although the job gets what it asks for
   */
  private boolean share(List<JobVertex> vertices) {
    boolean reactive = deployment.reactive().isPresent();
    Map<String, Integer> wishes = new HashMap<>();
    boolean sure = true;
    for (JobVertex vertex : vertices) {
      StreamNode head = graph.node(vertex.head());
      Quantity wish = reactive ? head.maxQuantity() : planned(vertex.head());
      sure &= wish.isDetermined();
      int most = wish.value().or(wish::max).orElse(MaxParallelism.UPPER_BOUND);
      wishes.merge(head.slotSharingGroup(), Math.max(1, most), Math::max);
    }
    boolean told = sure;
    if (sharesAlike) {
      slots()
          .or(() -> Optional.of(Integer.MAX_VALUE).filter(any -> told))
          .ifPresent(all -> shares.putAll(SlotShares.alike(wishes, all, told)));
      return wishes.size() == 1
          || told
              && wishes.entrySet().stream()
                  .allMatch(each -> shares.get(each.getKey()).least() >= each.getValue());
    }
    slots()
        .ifPresent(
            all ->
                shares.putAll(told ? SlotShares.of(wishes, all) : SlotShares.unsure(wishes, all)));
    return true;
  }

  /** What the plan asks for, an override included. */
  private Quantity planned(int head) {
    Decision before = decisions.get(head);
    return before != null
        ? before.value()
        : EffectiveParallelism.quantity(graph.node(head).amount());
  }

  /** What the job starts with counts only until the autoscaler has seen its load. */
  private void autoscale(int head, Autoscaler scaler) {
    StreamNode node = graph.node(head);
    Quantity start = planned(head);
    decisions.put(head, decision(scaler.setting(), scaler.quantity(start, node.maxQuantity())));
  }

  /** At most {@code wish}, and at most what the vertex's group gets. */
  private int bounded(int head, int wish) {
    return share(head).map(share -> Math.min(wish, share.most())).orElse(wish);
  }

  private Optional<SlotShares.Share> share(int head) {
    return Optional.ofNullable(shares.get(graph.node(head).slotSharingGroup()));
  }

  /**
   * What a vertex that can use {@code wish} slots becomes with all that are stated: {@code 4 with
   * the 8 slots that are stated}. TaskManagers come and go, so that it is no more than that.
   */
  private Optional<String> becomes(int head, int wish) {
    return share(head)
        .flatMap(
            share -> {
              int least = Math.min(wish, share.least());
              int most = Math.min(wish, share.most());
              String number =
                  least == most
                      ? String.valueOf(most)
                      : least + (least + 1 == most ? " or " : " to ") + most;
              return slots()
                  .map(
                      all ->
                          "%s with the %d %s that the deployment states"
                              .formatted(number, all, all == 1 ? "slot" : "slots"));
            });
  }

  /** Where nobody states the slots, and the job has all that it asks for. */
  private Optional<String> evenly(int head, int wish) {
    return share(head)
        .filter(share -> share.most() < wish)
        .map(
            share ->
                "adaptive scheduler: at most %d, since it divides all slots that the job asks for"
                        .formatted(share.most())
                    + " evenly among slot sharing groups before Flink 1.17");
  }

  private void schedule(int head, boolean enough) {
    Optional<Setting> reactive = deployment.reactive();
    Optional<Setting> adaptive = deployment.adaptive();
    if (reactive.isPresent()) {
      decisions.put(head, decision(reactive.get(), reactive(head)));
    } else if (adaptive.isPresent() && !enough) {
      Quantity planned = planned(head);
      wanted.put(head, planned);
      if (planned.max().or(planned::value).filter(most -> most == 1).isEmpty()) {
        decisions.put(head, decision(adaptive.get(), adaptive(head, planned)));
      }
    }
  }

  /**
   * {@code AdaptiveScheduler#computeReactiveModeVertexParallelismStore}: every vertex wants its max
   * parallelism, and gets what slots there are.
   */
  private Quantity reactive(int head) {
    StreamNode node = graph.node(head);
    Quantity max = node.maxQuantity();
    Optional<Integer> most = max.value().or(max::max);
    if (most.filter(value -> value == 1).isPresent() && max.certainty() == Certainty.EXACT) {
      return Quantity.exact(1);
    }
    String open = most.map(value -> " of " + value).orElse("");
    String reason =
        most.flatMap(value -> becomes(head, value))
            .map(all -> all + ", as many as there are at any time")
            .map(text -> "reactive mode: " + text + ", at most the max parallelism" + open)
            .orElse(
                "reactive mode: as many as there are slots, at most the max parallelism" + open);
    Optional<Integer> bound = most.map(value -> bounded(head, value));
    return bound.isPresent() && max.certainty() == Certainty.EXACT
        ? Quantity.range(1, bound.get(), reason)
        : Quantity.unknown(reason).withBounds(Optional.of(1), max.max());
  }

  private Quantity adaptive(int head, Quantity wanted) {
    Optional<Integer> wish = wanted.value().or(wanted::max);
    String reason =
        wanted
            .value()
            .flatMap(number -> becomes(head, number))
            .map(all -> "adaptive scheduler: " + all + ", fewer while some are missing")
            .or(() -> wish.flatMap(number -> evenly(head, number)))
            .orElse("the adaptive scheduler runs it with fewer where slots are short");
    Optional<Integer> most = wish.map(number -> bounded(head, number));
    return most.isPresent() && wanted.certainty() != Certainty.UNKNOWN
        ? Quantity.range(1, most.get(), reason)
        : Quantity.unknown(reason).withBounds(Optional.of(1), wanted.max());
  }

  /** Whether the slots that are stated suffice for the whole plan. */
  private boolean fits(List<JobVertex> vertices) {
    Map<String, Integer> widest = new HashMap<>();
    for (JobVertex vertex : vertices) {
      StreamNode head = graph.node(vertex.head());
      Quantity planned = planned(vertex.head());
      if (planned.value().isEmpty()) {
        return false;
      }
      widest.merge(head.slotSharingGroup(), planned.value().get(), Math::max);
    }
    long needed = widest.values().stream().mapToLong(Integer::longValue).sum();
    return slots().filter(available -> available >= needed).isPresent();
  }

  private Optional<Integer> slots() {
    return CapacityCalculator.available(deployment);
  }

  /** Whether streaming jobs get the adaptive scheduler, with or without reactive mode. */
  static boolean isAdaptive(Deployment deployment) {
    return deployment.reactive().isPresent() || deployment.adaptive().isPresent();
  }

  static Decision decision(Setting setting, Quantity value) {
    return new Decision(Layer.EXTERNAL, value, setting.code(), setting.location());
  }
}
