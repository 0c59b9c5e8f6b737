package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.value.Value;

/** {@code PatternStream} of the CEP library; {@code PatternStreamBuilder#build}. */
final class CepApi {
  private static final String KEYED = "keyed";

  private CepApi() {}

  static final ApiTable CEP_PATTERN =
      ApiTable.of(FlinkType.CEP_PATTERN)
          .row("process", CepApi::match)
          .row("select", CepApi::match)
          .row("flatSelect", CepApi::match)
          .noEffect("inEventTime", "inProcessingTime", "sideOutputLateData", "withComparator");

  /** {@code CEP.pattern(stream, pattern)}, seen on the stream. */
  static Value pattern(Call call) {
    FlinkRef pattern = call.self().as(FlinkType.CEP_PATTERN);
    return call.self().type() == FlinkType.KEYED ? pattern.with(KEYED, Value.TRUE) : pattern;
  }

  /** Without keys, everything goes to one subtask. */
  private static Value match(Call call) {
    if (call.self().attribute(KEYED).isPresent()) {
      return call.then(Operation.of(ONE_INPUT, "CepOperator"), FlinkType.SINGLE_OUTPUT);
    }
    FlinkRef keyed = call.then(Effects.partitioning(Partitioner.HASH), FlinkType.KEYED);
    return call.on(keyed)
        .then(
            Operation.of(ONE_INPUT, "GlobalCepOperator").with(Policy.FORCED_ONE),
            FlinkType.SINGLE_OUTPUT);
  }
}
