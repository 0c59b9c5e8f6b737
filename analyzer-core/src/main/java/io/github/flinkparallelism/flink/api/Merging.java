package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** One stream for the sides of a choice of streams, so that what follows is recorded once. */
final class Merging {
  private Merging() {}

  static Optional<FlinkRef> merge(Choice choice) {
    Optional<FlinkRef> then = side(choice.then());
    Optional<FlinkRef> otherwise = side(choice.otherwise());
    if (then.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return merge(choice, then.get(), otherwise.get());
  }

  private static Optional<FlinkRef> side(Value value) {
    if (value instanceof FlinkRef ref) {
      return Optional.of(ref);
    }
    return value instanceof Choice choice ? merge(choice) : Optional.empty();
  }

  private static Optional<FlinkRef> merge(Choice choice, FlinkRef then, FlinkRef otherwise) {
    if (then.type() == FlinkType.ENVIRONMENT && otherwise.type() == FlinkType.ENVIRONMENT) {
      return mergeEnvironments(then, otherwise);
    }
    boolean streams = then.node().isPresent() && otherwise.node().isPresent();
    if (!streams
        || then.env() != otherwise.env()
        || !then.attributes().equals(otherwise.attributes())) {
      return Optional.empty();
    }
    Optional<FlinkType> type = commonType(then.type(), otherwise.type());
    return type.map(
        common ->
            FlinkRef.stream(
                common,
                Gated.choice(choice.condition(), then.stream(), otherwise.stream()),
                then.env()));
  }

  /** A job that makes a local environment when started locally: the cluster takes the other. */
  private static Optional<FlinkRef> mergeEnvironments(FlinkRef then, FlinkRef otherwise) {
    boolean thenLocal = then.attribute(Attribute.LOCAL).isPresent();
    boolean otherwiseLocal = otherwise.attribute(Attribute.LOCAL).isPresent();
    if (thenLocal == otherwiseLocal) {
      return Optional.empty();
    }
    return Optional.of(thenLocal ? otherwise : then);
  }

  private static Optional<FlinkType> commonType(FlinkType a, FlinkType b) {
    if (a == b) {
      return Optional.of(a);
    }
    if (a.isA(FlinkType.SINGLE_OUTPUT) && b.isA(FlinkType.SINGLE_OUTPUT)) {
      return Optional.of(FlinkType.SINGLE_OUTPUT);
    }
    boolean plain = a.isA(FlinkType.DATA_STREAM) && b.isA(FlinkType.DATA_STREAM);
    return plain && a != FlinkType.KEYED && b != FlinkType.KEYED
        ? Optional.of(FlinkType.DATA_STREAM)
        : Optional.empty();
  }
}
