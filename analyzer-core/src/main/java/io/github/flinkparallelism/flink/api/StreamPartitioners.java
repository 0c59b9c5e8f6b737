package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Flink's {@code StreamPartitioner} classes as values of the program. */
final class StreamPartitioners {
  private static final String PACKAGE = "org.apache.flink.streaming.runtime.partitioner.";
  private static final Map<Partitioner, String> CLASSES =
      Map.of(
          Partitioner.FORWARD, "ForwardPartitioner",
          Partitioner.HASH, "KeyGroupStreamPartitioner",
          Partitioner.REBALANCE, "RebalancePartitioner",
          Partitioner.RESCALE, "RescalePartitioner",
          Partitioner.SHUFFLE, "ShufflePartitioner",
          Partitioner.BROADCAST, "BroadcastPartitioner",
          Partitioner.GLOBAL, "GlobalPartitioner",
          Partitioner.CUSTOM, "CustomPartitionerWrapper");

  private StreamPartitioners() {}

  /**
   * An object of one of Flink's classes.
   *
   * @param partitioner under the name of plans
   */
  record Instance(Partitioner partitioner) implements External {
    @Override
    public String typeName() {
      return PACKAGE + CLASSES.get(partitioner);
    }

    /** {@code toString()}, which plans show. */
    @Override
    public Optional<String> text() {
      return Optional.of(partitioner.name());
    }

    /** A call: copies are alike, and what it does with records is of no interest. */
    Optional<Value> then(String method) {
      return switch (method) {
        case "copy" -> Optional.of(this);
        case "toString" -> Optional.of(Value.of(partitioner.name()));
        default -> Optional.empty();
      };
    }

    /** {@code instanceof} with a class of Flink's package. */
    Optional<Value> isA(String type) {
      if (!type.startsWith(PACKAGE)) {
        return Optional.empty();
      }
      boolean configurable =
          type.endsWith(".ConfigurableStreamPartitioner") && partitioner == Partitioner.HASH;
      return Optional.of(
          Value.of(configurable || type.endsWith(".StreamPartitioner") || type.equals(typeName())));
    }
  }

  /** A constructor of one of them. */
  static Optional<Value> made(Invocation call) {
    return call.method().equals(MethodDecl.CONSTRUCTOR) && call.type().startsWith(PACKAGE)
        ? CLASSES.entrySet().stream()
            .filter(each -> call.type().equals(PACKAGE + each.getValue()))
            .<Value>map(each -> new Instance(each.getKey()))
            .findFirst()
        : Optional.empty();
  }

  /**
   * What a partitioner does to a plan. One of a class in source is shown by its {@code toString};
   * one that calls itself FORWARD is none to the planner and cannot be told from one that is.
   */
  static Optional<Partitioner> of(Value value, Call call) {
    if (value instanceof Instance instance) {
      return Optional.of(instance.partitioner());
    } else if (value instanceof Value.ObjectRef) {
      Optional<String> shown =
          call.runtime().stringOf(value, call.invocation().location()).constant(String.class);
      return shown.flatMap(StreamPartitioners::byName).filter(p -> p != Partitioner.FORWARD);
    }
    return Optional.empty();
  }

  private static Optional<Partitioner> byName(String name) {
    return Arrays.stream(Partitioner.values()).filter(p -> p.name().equals(name)).findFirst();
  }
}
