package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;

/** {@code StreamExecutionEnvironment} and {@code ExecutionConfig}. */
final class EnvironmentApi {
  private EnvironmentApi() {}

  static final ApiTable ENVIRONMENT =
      ApiTable.of(FlinkType.ENVIRONMENT)
          .row("setParallelism", EnvironmentApi::setParallelism)
          .row("getParallelism", EnvironmentApi::getParallelism)
          .row("setMaxParallelism", EnvironmentApi::setMaxParallelism)
          .row("setRuntimeMode", EnvironmentApi::setRuntimeMode)
          .row("disableOperatorChaining", EnvironmentApi::disableChaining)
          .row("isChainingEnabled", call -> read(call, Attribute.CHAINING))
          .row("configure", EnvironmentApi::configure)
          .row("execute", Executions.execute())
          .row("executeAsync", Executions.execute())
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
          .noEffect(
              "setBufferTimeout",
              "enableCheckpointing",
              "setStateBackend",
              "enableChangelogStateBackend",
              "setDefaultSavepointDirectory",
              "setRestartStrategy",
              "setNumberOfExecutionRetries",
              "registerSlotSharingGroup",
              "setStreamTimeCharacteristic",
              "addDefaultKryoSerializer",
              "registerTypeWithKryoSerializer",
              "registerType",
              "registerCachedFile",
              "registerJobListener",
              "clearJobListeners",
              "clearJobListener",
              "close")
          .inert(
              "getCheckpointConfig",
              "getConfiguration",
              "getStateBackend",
              "getCachedFiles",
              "getJobListeners",
              "getTransformations",
              "getExecutionPlan",
              "getStreamGraph",
              "getStreamTimeCharacteristic",
              "getBufferTimeout",
              "getCheckpointInterval",
              "getCheckpointingMode",
              "getRestartStrategy",
              "getDefaultSavepointDirectory",
              "getUserClassloader",
              "invalidateClusterDataset",
              "listCompletedClusterDatasets");

  static final ApiTable EXECUTION_CONFIG =
      ApiTable.of(FlinkType.EXECUTION_CONFIG)
          .row("setParallelism", EnvironmentApi::setParallelism)
          .row("getParallelism", EnvironmentApi::getParallelism)
          .row("setMaxParallelism", EnvironmentApi::setMaxParallelism)
          .row("configure", EnvironmentApi::configure);

  private static Value read(Call call, String attribute) {
    return call.runtime().read(new Slot(call.self().env(), attribute)).orElse(Value.VOID);
  }

  private static void write(Call call, String attribute, Value value) {
    call.runtime().write(new Slot(call.self().env(), attribute), value);
  }

  static Value setParallelism(Call call) {
    call.recorder().call(call.invocation(), List.of());
    call.arg(0)
        .ifPresent(
            number ->
                call.settings()
                    .environmentParallelism(
                        call.self().env(), number, call.invocation(), call.runtime()));
    return call.self();
  }

  static Value getParallelism(Call call) {
    return Numbers.of(
        call.recorder().environmentParallelism(call.self().env(), call.runtime()), call);
  }

  private static Value setMaxParallelism(Call call) {
    call.recorder().call(call.invocation(), List.of());
    call.arg(0)
        .ifPresent(
            number ->
                call.settings()
                    .environmentMaxParallelism(
                        call.self().env(), number, call.invocation(), call.runtime()));
    return call.self();
  }

  private static Value setRuntimeMode(Call call) {
    call.arg(0).ifPresent(mode -> write(call, Attribute.RUNTIME_MODE, mode));
    return call.self();
  }

  private static Value disableChaining(Call call) {
    call.recorder().call(call.invocation(), List.of());
    write(call, Attribute.CHAINING, Value.FALSE);
    return call.self();
  }

  static Value configure(Call call) {
    call.arg(0).ifPresent(configuration -> Environments.configure(call, configuration));
    return Value.VOID;
  }
}
