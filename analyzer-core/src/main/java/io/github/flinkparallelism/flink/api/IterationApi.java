package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code IterativeStream} and {@code ConnectedIterativeStreams}, up to 1.20. */
final class IterationApi {
  private static final String INPUT = "input";

  private IterationApi() {}

  static final ApiTable ITERATIVE =
      ApiTable.of(FlinkType.ITERATIVE)
          .row("closeWith", call -> closeWith(call, call.self()))
          .row("withFeedbackType", IterationApi::withFeedbackType)
          .row("fullWindowPartition", IterationApi::partitionWindow);

  static final ApiTable CONNECTED_ITERATIVE =
      ApiTable.of(FlinkType.CONNECTED_ITERATIVE)
          .row("closeWith", call -> closeWith(call, ConnectedApi.second(call)))
          .row("keyBy", IterationApi::keyBy);

  /** {@code iterate()}. */
  static Effect iterate() {
    return call ->
        call.then(Effects.copying(TransformationKind.FEEDBACK, "Feedback"), FlinkType.ITERATIVE)
            .with(INPUT, call.self());
  }

  /** The input of the iteration beside a stream that only feedback will feed. */
  static Effect coIterate() {
    return call -> {
      FlinkRef second =
          call.then(
              Effects.copying(TransformationKind.CO_FEEDBACK, "CoFeedback"), FlinkType.DATA_STREAM);
      call.recorder().disconnect(Settings.targets(second.stream()).get(0));
      return ConnectedApi.connected(call.self(), second, FlinkType.CONNECTED_ITERATIVE);
    };
  }

  /** A co-iteration reads the input of {@code iterate()} itself, and its feedback as the second. */
  static Value withFeedbackType(Call call) {
    FlinkRef input = (FlinkRef) call.self().attribute(INPUT).orElse(call.self());
    return coIterate().apply(call.on(input));
  }

  /** {@code IterativeStream#fullWindowPartition}. */
  private static Value partitionWindow(Call call) {
    reject(
        call,
        "fullWindowPartition() on an iteration",
        "call it on the stream before the iteration");
    return PartitionWindowApi.start().apply(call);
  }

  /** {@code ConnectedIterativeStreams#keyBy}. */
  private static Value keyBy(Call call) {
    reject(
        call,
        "keyBy on an iteration: its partitioning cannot be changed",
        "apply keyBy to the input and to the feedback stream instead");
    return call.self();
  }

  static Value closeWith(Call call, FlinkRef loop) {
    Effects.other(call).ifPresent(feedback -> close(call, loop, feedback));
    return call.arg(0).orElse(Value.VOID);
  }

  private static void close(Call call, FlinkRef loop, FlinkRef feedback) {
    if (!reaches(call, feedback.stream(), Set.copyOf(Settings.targets(loop.stream())))) {
      reject(
          call,
          "the iteration is closed with a stream that does not come from it",
          "close it with a stream that is made of the iteration's own output");
    }
    Optional<Integer> own = number(call, loop.stream());
    Optional<Integer> other = number(call, feedback.stream());
    if (own.isPresent() && other.isPresent() && !own.equals(other)) {
      reject(
          call,
          "the iteration has parallelism %d but its feedback stream %d"
              .formatted(own.get(), other.get()),
          "give the feedback stream parallelism " + own.get());
    }
    // A refused edge is drawn all the same: that the loop is open is not what is wrong.
    Settings.eachTarget(
        loop.stream(), call.runtime(), id -> call.recorder().addInput(id, feedback.stream()));
  }

  /** {@code Transformation#getTransitivePredecessors}. */
  private static boolean reaches(Call call, Gated<Integer> from, Set<Integer> loop) {
    Deque<Integer> pending = new ArrayDeque<>(Settings.targets(from));
    Set<Integer> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      int id = pending.pop();
      if (loop.contains(id)) {
        return true;
      }
      Draft draft = call.recorder().draft(id);
      boolean opaque = draft.kind() == TransformationKind.OPAQUE && draft.inputs().isEmpty();
      if (opaque) {
        return true;
      }
      if (seen.add(id)) {
        draft.inputs().forEach(input -> pending.addAll(Settings.targets(input)));
      }
    }
    return false;
  }

  /**
   * The parallelism of a stream now, as {@code FeedbackTransformation#addFeedbackEdge} compares.
   */
  private static Optional<Integer> number(Call call, Gated<Integer> stream) {
    Gated<Assignment> parallelism =
        Assigned.toGated(call.recorder().parallelism(stream, call.runtime()));
    return parallelism instanceof Gated.Always<Assignment> always
            && always.value().amount() instanceof Amount.Known known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private static void reject(Call call, String message, String remedy) {
    call.recorder()
        .rejection(
            "UnsupportedOperationException",
            Violation.Kind.OTHER,
            message,
            remedy,
            call.invocation().location());
  }
}
