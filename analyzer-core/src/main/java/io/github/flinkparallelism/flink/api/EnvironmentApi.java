package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code StreamExecutionEnvironment} and its subclasses. */
final class EnvironmentApi {
  private EnvironmentApi() {}

  static final ApiTable ENVIRONMENT =
      ApiTable.of(FlinkType.ENVIRONMENT)
          .row("setParallelism", ExecutionConfigApi::setParallelism)
          .row("getParallelism", ExecutionConfigApi::getParallelism)
          .row("setMaxParallelism", ExecutionConfigApi::setMaxParallelism)
          .row("setRuntimeMode", EnvironmentApi::setRuntimeMode)
          .row("disableOperatorChaining", EnvironmentApi::disableChaining)
          .row("isChainingEnabled", call -> read(call, Attribute.CHAINING))
          .row("configure", ExecutionConfigApi::configure)
          .row("execute", Executions.execute())
          .row("executeAsync", Executions.execute())
          .row("enableCheckpointing", Checkpoints::enable)
          .row("getExecutionPlan", Executions.plan())
          .row("getStreamGraph", Executions.graph())
          .row(
              "registerSlotSharingGroup",
              call -> {
                SlotGroups.needsSwitch(call);
                GroupResources.register(call);
                return call.self();
              })
          .row("getConfig", call -> call.self().as(FlinkType.EXECUTION_CONFIG))
          .row("fromSource", Sources.fromSource())
          .row("addSource", Sources.addSource())
          .row("fromElements", Sources.legacy("Collection Source", Policy.ALWAYS_ONE, true))
          .row("fromCollection", Sources.legacy("Collection Source", Policy.ALWAYS_ONE, true))
          .row("fromData", Sources.flip27("Collection Source", Policy.ONE_BY_DEFAULT))
          .row(
              "fromParallelCollection",
              Sources.legacy("Parallel Collection Source", Policy.ENVIRONMENT, true))
          .row("fromSequence", Sources.flip27("Sequence Source", Policy.ENVIRONMENT))
          .row(
              "generateSequence",
              Sources.legacy("Sequence Source (Deprecated)", Policy.ENVIRONMENT, false))
          .row("socketTextStream", Sources.legacy("Socket Stream", Policy.ALWAYS_ONE, false))
          .row("readTextFile", Sources.files("Custom File Source"))
          .row("readFile", Sources.files("Custom File Source"))
          .row("createInput", Sources.createInput())
          .row("readFileStream", Sources.fileStream())
          .row("addOperator", TransformationApi::register)
          .row("getMaxParallelism", ExecutionConfigApi::getMaxParallelism)
          .row(
              "getCheckpointConfig",
              call -> FlinkRef.of(FlinkType.CHECKPOINT_CONFIG, call.self().env()))
          .row(
              "isChainingOfOperatorsWithDifferentMaxParallelismEnabled",
              call -> read(call, Attribute.DIFFERENT_MAX))
          .row("setStreamTimeCharacteristic", WindowApi::timeCharacteristic)
          .noEffect(
              "setBufferTimeout",
              "setStateBackend",
              "enableChangelogStateBackend",
              "setDefaultSavepointDirectory",
              "setRestartStrategy",
              "setNumberOfExecutionRetries",
              "addDefaultKryoSerializer",
              "registerTypeWithKryoSerializer",
              "registerType",
              "registerCachedFile",
              "registerJobListener",
              "clearJobListeners",
              "registerCacheTransformation",
              "registerCollectIterator",
              "invalidateClusterDataset",
              "close")
          .inert(
              "getConfiguration",
              "getClientConfiguration",
              "getStateBackend",
              "getCachedFiles",
              "getJobListeners",
              "getTransformations",
              "generateStreamGraph",
              "getStreamTimeCharacteristic",
              "getCheckpointingMode",
              "getCheckpointingConsistencyMode",
              "getRestartStrategy",
              "getDefaultSavepointDirectory",
              "isChangelogStateBackendEnabled")
          .value(
              "getBufferTimeout",
              "getCheckpointInterval",
              "getNumberOfExecutionRetries",
              "isForceCheckpointing",
              "isUnalignedCheckpointsEnabled",
              "isForceUnalignedCheckpoints",
              "getHost",
              "getPort",
              "clean");

  /** Static methods and constructors of the environments. */
  static final ApiTable ENVIRONMENTS =
      ApiTable.statics(FlinkType.ENVIRONMENT.classNames().toArray(String[]::new))
          .row("getExecutionEnvironment", call -> call.environments().ofContext(call))
          .row("createLocalEnvironment", call -> call.environments().local(call))
          .row("createLocalEnvironmentWithWebUI", call -> call.environments().local(call))
          .row("createRemoteEnvironment", call -> call.environments().remote(call))
          .row(MethodDecl.CONSTRUCTOR, call -> call.environments().constructed(call))
          .row(
              "setDefaultLocalParallelism",
              call -> call.environments().setDefaultLocalParallelism(call))
          .row(
              "getDefaultLocalParallelism",
              call -> call.environments().defaultLocalParallelism(call))
          .row("areExplicitEnvironmentsAllowed", call -> call.environments().explicitAllowed());

  private static Value read(Call call, String attribute) {
    return call.runtime().read(new Slot(call.self().env(), attribute)).orElse(Value.VOID);
  }

  private static void write(Call call, String attribute, Value value) {
    call.runtime().write(new Slot(call.self().env(), attribute), value);
  }

  private static Value setRuntimeMode(Call call) {
    call.arg(0).ifPresent(mode -> write(call, Attribute.RUNTIME_MODE, mode));
    ExecutionConfigApi.mayChange(call, "execution.runtime-mode");
    return call.self();
  }

  private static Value disableChaining(Call call) {
    call.recorder().call(call.invocation(), List.of());
    write(call, Attribute.CHAINING, Value.FALSE);
    if (call.version().atLeast(1, 18)) {
      ExecutionConfigApi.mayChange(
          call, "pipeline.operator-chaining.enabled", Optional.of("false"));
    }
    return call.self();
  }
}
