package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.value.Value;

/** {@code PartitionWindowedStream}, keyed and not; 1.20 and newer. */
final class PartitionWindowApi {
  private static final String KEYED = "keyed";

  private PartitionWindowApi() {}

  static final ApiTable PARTITION_WINDOWED =
      ApiTable.of(FlinkType.PARTITION_WINDOWED)
          .row("mapPartition", operation("MapPartition", ChainingStrategy.NEVER))
          .since("2.0", "reduce", operation("PartitionReduce", ChainingStrategy.ALWAYS))
          .row("reduce", operation("PartitionReduce", ChainingStrategy.HEAD))
          .since("2.0", "aggregate", operation("PartitionAggregate", ChainingStrategy.ALWAYS))
          .row("aggregate", operation("PartitionAggregate", ChainingStrategy.HEAD))
          .row("sortPartition", PartitionWindowApi::sort);

  /** {@code fullWindowPartition()}. */
  static Effect start() {
    return call -> {
      FlinkRef window = call.self().as(FlinkType.PARTITION_WINDOWED);
      return call.self().type() == FlinkType.KEYED ? window.with(KEYED, Value.TRUE) : window;
    };
  }

  private static Effect operation(String name, ChainingStrategy strategy) {
    return call ->
        isKeyed(call)
            ? call.then(
                operation("GlobalWindows").with(ChainingStrategy.ALWAYS_WHEN_STREAMING),
                FlinkType.SINGLE_OUTPUT)
            : call.then(
                operation(name).with(Policy.INPUT_CONFIGURED).with(strategy),
                FlinkType.SINGLE_OUTPUT);
  }

  private static Operation operation(String name) {
    return Operation.of(ONE_INPUT, name).with(OperatorAttributes.LAST);
  }

  private static Value sort(Call call) {
    ChainingStrategy strategy =
        call.version().atLeast(2, 0) || isKeyed(call)
            ? ChainingStrategy.ALWAYS
            : ChainingStrategy.HEAD;
    String name = isKeyed(call) ? "KeyedSortPartition" : "SortPartition";
    return call.then(
        operation(name).with(Policy.INPUT_CONFIGURED).with(strategy), FlinkType.SINGLE_OUTPUT);
  }

  private static boolean isKeyed(Call call) {
    return call.self().attribute(KEYED).isPresent();
  }
}
