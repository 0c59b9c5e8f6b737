package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.SOURCE;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.Set;

/** The environment of the DataStream V2 API, its sources and its sinks. */
final class V2EnvironmentApi {
  private static final String WRAPPERS = "org.apache.flink.api.connector.dsv2.";
  private static final String COLLECTION = WRAPPERS + "FromDataSource";

  private V2EnvironmentApi() {}

  static final ApiTable ENVIRONMENT =
      ApiTable.of(FlinkType.V2_ENVIRONMENT)
          .row("fromSource", V2EnvironmentApi::fromSource)
          .row("execute", Executions.execute())
          .row("setExecutionMode", V2EnvironmentApi::setExecutionMode)
          .row("setParallelism", ExecutionConfigApi::setParallelism)
          .row("getParallelism", ExecutionConfigApi::getParallelism)
          .row("addOperator", TransformationApi::register)
          .row("getExecutionConfig", call -> call.self().as(FlinkType.EXECUTION_CONFIG))
          .row("getCheckpointCfg", call -> call.self().as(FlinkType.CHECKPOINT_CONFIG))
          .inert("getExecutionMode", "getConfiguration", "getStreamGraph", "getTransformations");

  static final ApiTable ENVIRONMENTS =
      ApiTable.statics(FlinkType.V2_ENVIRONMENT.classNames().toArray(String[]::new))
          .row("getInstance", call -> call.environments().v2(call))
          .row("newInstance", call -> call.environments().v2(call));

  static final ApiTable SOURCES =
      ApiTable.statics(WRAPPERS + "DataStreamV2SourceUtils", WRAPPERS + "WrappedSource", COLLECTION)
          .row("wrapSource", V2EnvironmentApi::wrapped)
          .row("fromData", call -> new Built(COLLECTION, Set.of()))
          .row(MethodDecl.CONSTRUCTOR, V2EnvironmentApi::constructedSource);

  static final ApiTable SINKS =
      ApiTable.statics(WRAPPERS + "DataStreamV2SinkUtils", WRAPPERS + "WrappedSink")
          .row("wrapSink", V2EnvironmentApi::wrapped)
          .row(MethodDecl.CONSTRUCTOR, V2EnvironmentApi::wrapped);

  /** A wrapper stands for what it wraps. */
  private static Value wrapped(Call call) {
    return call.arg(0).orElse(Value.VOID);
  }

  private static Value constructedSource(Call call) {
    return call.invocation().type().equals(COLLECTION)
        ? new Built(COLLECTION, Set.of())
        : wrapped(call);
  }

  private static Value setExecutionMode(Call call) {
    call.arg(0)
        .ifPresent(
            mode ->
                call.runtime().write(new Slot(call.self().env(), Attribute.RUNTIME_MODE), mode));
    return call.self();
  }

  /** A collection has a name of its own, whatever the program says. */
  private static Value fromSource(Call call) {
    Optional<Value> source = call.arg(0);
    boolean collection =
        source.flatMap(call.runtime()::typeOf).filter(COLLECTION::equals).isPresent();
    String name = collection ? "Collection Source" : call.text(1).orElse("?");
    Optional<Boolean> bounded =
        collection ? Optional.of(true) : source.flatMap(each -> Sources.bounded(each, call));
    return FlinkRef.stream(
        FlinkType.V2_NON_KEYED,
        call.create(Operation.of(SOURCE, name).bounded(bounded)),
        call.self().env());
  }
}
