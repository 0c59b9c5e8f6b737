package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code Transformation}, which libraries reach behind the streams for, and {@code
 * MultipleConnectedStreams}, which takes one.
 */
final class TransformationApi {
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
          .row("setUidHash", Effects.attribute(Attribute.UID_HASH))
          .row("getId", TransformationReads::id)
          .row("getName", TransformationReads::name)
          .row("getUid", TransformationReads.text(Attribute.UID))
          .row("getMaxParallelism", TransformationReads::maxParallelism)
          .row("getSlotSharingGroup", TransformationReads::group)
          .row("getCoLocationGroupKey", TransformationReads::coLocationKey)
          .row("getInputs", TransformationReads::inputs)
          .row("getInput1", TransformationReads.input(0))
          .row("getInput2", TransformationReads.input(1))
          .row("getRegularInput", TransformationReads.input(0))
          .row("getBroadcastInput", TransformationReads.input(1))
          .row("getPartitioner", TransformationReads::partitioner)
          .row("getOperatorFactory", TransformationReads::factory)
          .row("getChainingStrategy", TransformationReads::chaining)
          .row("getStateKeyType", TransformationReads::key)
          .row("getStateKeySelector", TransformationReads::key)
          .row("getStateKeySelector1", TransformationReads::key)
          .row("getStateKeySelector2", TransformationReads::key)
          .row("getStateKeySelectors", TransformationReads::key)
          .row("setStateKeySelector", TransformationApi::keyed)
          .row("setStateKeySelectors", TransformationApi::keyed)
          .row("addInput", TransformationApi::addInput)
          .row("setChainingStrategy", TransformationApi::setChainingStrategy)
          .noEffect(
              "setStateKeyType",
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
              "getInputType",
              "getInputType1",
              "getInputType2",
              "getOperator",
              "getKeySelector",
              "getKeyTypeInfo",
              "getReducer",
              "getUserFunction",
              "getBroadcastStateDescriptors",
              "getOutputTag",
              "getExchangeMode",
              "getShuffleMode",
              "getInputTypes",
              "getTransitivePredecessors",
              "getMinResources",
              "getPreferredResources",
              "getAttribute",
              "getAdditionalMetricVariables",
              "getManagedMemoryOperatorScopeUseCaseWeights",
              "getManagedMemorySlotScopeUseCases",
              "declareManagedMemoryUseCaseAtOperatorScope")
          .value(
              "isEnableAsyncState",
              "isParallelismConfigured",
              "isSupportsConcurrentExecutionAttempts",
              "getUserProvidedNodeHash",
              "getDescription",
              "getBufferTimeout",
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

  /** State by key: in batch mode, such an operator starts a chain. */
  private static Value keyed(Call call) {
    boolean plain =
        Settings.targets(call.self().stream()).stream()
            .map(id -> new Slot(call.recorder().draft(id).address(), Attribute.CHAINING))
            .map(call.runtime()::read)
            .allMatch(
                chaining ->
                    chaining
                        .map(Texts::of)
                        .filter(ChainingStrategy.ALWAYS.name()::equals)
                        .isPresent());
    return plain && call.arg(0).filter(selector -> !selector.isNull()).isPresent()
        ? Effects.setChaining(ChainingStrategy.ALWAYS_WHEN_STREAMING).apply(call)
        : call.self();
  }

  private static Value setChainingStrategy(Call call) {
    return call.arg(0).filter(Value.EnumRef.class::isInstance).isPresent()
        ? Effects.attribute(Attribute.CHAINING).apply(call)
        : call.unknown("the chaining strategy is not known");
  }

  /** {@code addOperator(transformation)}: what is not followed is a region of its own. */
  static Value register(Call call) {
    Optional<FlinkRef> transformation = Effects.other(call);
    if (transformation.isEmpty()) {
      Opaque.create(
          call.recorder(),
          call.runtime(),
          call.invocation(),
          call.self().env(),
          List.of(),
          "the transformation is not known");
      return Value.VOID;
    }
    int env = call.self().env();
    Settings.eachTarget(
        transformation.get().stream(), call.runtime(), id -> register(id, env, call));
    FlinkRef registered =
        FlinkRef.stream(FlinkType.TRANSFORMATION, transformation.get().stream(), env);
    ExtendedEnvironments.keep(registered, env, call.runtime());
    return Value.VOID;
  }

  private static void register(int id, int env, Call call) {
    Slot unregistered = new Slot(call.recorder().draft(id).address(), Attribute.UNREGISTERED);
    if (call.runtime().read(unregistered).filter(Value.TRUE::equals).isPresent()) {
      call.recorder().move(id, env);
      call.runtime().write(unregistered, Value.FALSE);
    }
  }

  /** What is transformed belongs to the environment that the inputs were given. */
  private static Value transform(Call call) {
    Optional<FlinkRef> transformation = Effects.other(call);
    if (transformation.isPresent()) {
      return FlinkRef.stream(
          FlinkType.SINGLE_OUTPUT, transformation.get().stream(), call.self().env());
    }
    return ConstructorApi.opaque(call, FlinkType.SINGLE_OUTPUT);
  }
}
