package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.KEYED_MULTIPLE_INPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.MULTIPLE_INPUT;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code Transformation}, which libraries reach behind the streams for, and {@code
 * MultipleConnectedStreams}, which takes one.
 */
final class TransformationApi {
  private static final String PACKAGE = "org.apache.flink.streaming.api.transformations.";

  private TransformationApi() {}

  static final ApiTable TRANSFORMATION =
      ApiTable.of(FlinkType.TRANSFORMATION)
          .row("setParallelism", Effects.setParallelism())
          .row("getParallelism", Effects.getParallelism())
          .row("setMaxParallelism", Effects.setMaxParallelism())
          .row("setSlotSharingGroup", Effects.slotSharingGroup())
          .row("setCoLocationGroupKey", CoLocated.setKey())
          .row("setName", Effects.name())
          .row("setUid", Effects.attribute(Attribute.UID))
          .row("getId", DataStreamApi::id)
          .row("getName", DataStreamApi::name)
          .row("addInput", TransformationApi::addInput)
          .row("setChainingStrategy", TransformationApi::setChainingStrategy)
          .noEffect(
              "setUidHash",
              "setDescription",
              "setBufferTimeout",
              "setOutputType",
              "setResources",
              "setAttribute",
              "addMetricVariable",
              "enableAsyncState",
              "setSupportsConcurrentExecutionAttempts",
              "declareManagedMemoryUseCaseAtSlotScope")
          .inert(
              "getOutputType",
              "getInputs",
              "getInputTypes",
              "getOperatorFactory",
              "getStateKeySelectors",
              "getStateKeyType",
              "getTransitivePredecessors",
              "getMinResources",
              "getPreferredResources",
              "getSlotSharingGroup",
              "getAttribute",
              "getAdditionalMetricVariables",
              "getManagedMemoryOperatorScopeUseCaseWeights",
              "getManagedMemorySlotScopeUseCases",
              "declareManagedMemoryUseCaseAtOperatorScope")
          .value(
              "getMaxParallelism",
              "isParallelismConfigured",
              "isSupportsConcurrentExecutionAttempts",
              "getUid",
              "getUserProvidedNodeHash",
              "getDescription",
              "getBufferTimeout",
              "getCoLocationGroupKey",
              "isInternalSorterSupported",
              "isOutputOnlyAfterEndOfStream",
              "toStringWithoutId");

  static final ApiTable MULTIPLE_CONNECTED =
      ApiTable.of(FlinkType.MULTIPLE_CONNECTED)
          .row("transform", TransformationApi::transform)
          .row("getExecutionEnvironment", Effects.environment());

  /** Each call takes a number that the next transformation will not have. */
  static final ApiTable TRANSFORMATION_STATICS =
      ApiTable.statics(FlinkType.TRANSFORMATION.className())
          .row(
              "getNewNodeId",
              call -> {
                call.recorder().skipIds(1);
                return call.unknown("numbers of transformations are not followed");
              });

  static final ApiTable MULTIPLE_INPUT_STATICS = multipleInput("Multiple", MULTIPLE_INPUT);
  static final ApiTable KEYED_MULTIPLE_INPUT_STATICS =
      multipleInput("KeyedMultiple", KEYED_MULTIPLE_INPUT);

  static final ApiTable LEGACY_SINK_STATICS =
      ApiTable.statics(PACKAGE + "LegacySinkTransformation")
          .row(MethodDecl.CONSTRUCTOR, TransformationApi::legacySink);

  private static ApiTable multipleInput(String name, TransformationKind kind) {
    return ApiTable.statics(PACKAGE + name + "InputTransformation")
        .row(MethodDecl.CONSTRUCTOR, call -> constructed(call, kind));
  }

  /** A transformation with several inputs: name, factory, type and parallelism are given. */
  private static Value constructed(Call call, TransformationKind kind) {
    Optional<Integer> env = call.recorder().lastEnvironment();
    if (env.isEmpty()) {
      return call.unknown("the environment is not known");
    }
    Call inside = call.on(FlinkRef.of(FlinkType.ENVIRONMENT, env.get()));
    Gated<Integer> created =
        inside.create(
            Operation.of(kind, call.text(0).orElse("?"))
                .with(CustomOperators.ofFactory(call, call.arg(1))));
    call.arg(3)
        .ifPresent(
            number ->
                call.settings()
                    .operatorParallelism(created, number, call.invocation(), call.runtime()));
    return FlinkRef.stream(FlinkType.TRANSFORMATION, created, env.get());
  }

  /** Input, name, operator, parallelism and, since 1.17, whether that counts as configured. */
  private static Value legacySink(Call call) {
    Optional<FlinkRef> input = Effects.other(call);
    Optional<Value> number = call.arg(3);
    if (input.isEmpty() || number.isEmpty()) {
      return call.unknown("the transformation is not known");
    }
    Call inside = call.on(input.get());
    FlinkRef sink =
        inside.then(
            Operation.of(TransformationKind.LEGACY_SINK, call.text(1).orElse("?")),
            FlinkType.TRANSFORMATION);
    boolean configured = call.arg(4).filter(Value.FALSE::equals).isEmpty();
    if (configured || !number.get().equals(Effects.getParallelism().apply(call.on(sink)))) {
      call.settings()
          .operatorParallelism(sink.stream(), number.get(), call.invocation(), call.runtime());
    }
    return sink;
  }

  private static Value addInput(Call call) {
    Effects.other(call)
        .ifPresent(
            input ->
                Settings.eachTarget(
                    call.self().stream(),
                    call.runtime(),
                    id -> call.recorder().addInput(id, input.stream())));
    return call.self();
  }

  private static Value setChainingStrategy(Call call) {
    return call.arg(0).filter(Value.EnumRef.class::isInstance).isPresent()
        ? Effects.attribute(Attribute.CHAINING).apply(call)
        : call.unknown("the chaining strategy is not known");
  }

  /** {@code addOperator(transformation)}: what is not followed is a region of its own. */
  static Value register(Call call) {
    if (Effects.other(call).isEmpty()) {
      Opaque.create(
          call.recorder(),
          call.runtime(),
          call.invocation(),
          call.self().env(),
          List.of(),
          "the transformation is not known");
    }
    return Value.VOID;
  }

  private static Value transform(Call call) {
    Optional<FlinkRef> transformation = Effects.other(call);
    if (transformation.isPresent()) {
      return transformation.get().as(FlinkType.SINGLE_OUTPUT);
    }
    return ConstructorApi.opaque(call, FlinkType.SINGLE_OUTPUT);
  }
}
