package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Value;
import java.util.function.Function;

/** {@code ExecutionEnvironment} of the DataSet API, up to 1.20. */
final class DataSetEnvironmentApi {
  private DataSetEnvironmentApi() {}

  static final ApiTable ENVIRONMENT =
      ApiTable.of(FlinkType.DATA_SET_ENVIRONMENT)
          .row("setParallelism", ExecutionConfigApi::setParallelism)
          .row("getParallelism", ExecutionConfigApi::getParallelism)
          .row("configure", ExecutionConfigApi::configure)
          .row("getConfig", call -> call.self().as(FlinkType.EXECUTION_CONFIG))
          .row("execute", Executions.execute())
          .row("executeAsync", Executions.execute())
          .row("fromElements", source(Policy.LATE_ONE))
          .row("fromCollection", source(Policy.LATE_ONE))
          .row("fromParallelCollection", source(Policy.LATE))
          .row("generateSequence", source(Policy.LATE))
          .row("readTextFile", source(Policy.LATE))
          .row("readTextFileWithValue", source(Policy.LATE))
          .row("readFileOfPrimitives", source(Policy.LATE))
          .row("readFile", source(Policy.LATE))
          .row("createInput", source(Policy.LATE))
          .row("readCsvFile", call -> call.self().as(FlinkType.CSV_READER))
          .noEffect(
              "registerTypeWithKryoSerializer",
              "addDefaultKryoSerializer",
              "registerType",
              "registerCachedFile",
              "registerJobListener",
              "clearJobListeners",
              "setRestartStrategy",
              "setNumberOfExecutionRetries",
              "setSessionTimeout")
          .inert(
              "getExecutionPlan",
              "getConfiguration",
              "getUserCodeClassLoader",
              "getLastJobExecutionResult",
              "getRestartStrategy",
              "getNumberOfExecutionRetries",
              "createProgramPlan",
              "getJobListeners");

  static final ApiTable ENVIRONMENTS =
      ApiTable.statics(FlinkType.DATA_SET_ENVIRONMENT.className())
          .row("getExecutionEnvironment", forDataSets(call -> call.environments().ofContext(call)))
          .row("createLocalEnvironment", forDataSets(call -> call.environments().local(call)))
          .row(
              "createLocalEnvironmentWithWebUI",
              forDataSets(call -> call.environments().local(call)))
          .row("createRemoteEnvironment", forDataSets(call -> call.environments().remote(call)))
          .row("createCollectionsEnvironment", call -> call.environments().inClient(call))
          .row(
              "setDefaultLocalParallelism",
              call -> call.environments().setDefaultLocalParallelism(call))
          .row(
              "getDefaultLocalParallelism",
              call -> call.environments().defaultLocalParallelism(call))
          .row("areExplicitEnvironmentsAllowed", call -> call.environments().explicitAllowed());

  private static Effect forDataSets(Function<Call, FlinkRef> factory) {
    return call -> factory.apply(call).as(FlinkType.DATA_SET_ENVIRONMENT);
  }

  static final ApiTable CSV_READER =
      ApiTable.of(FlinkType.CSV_READER)
          .row("types", source(Policy.LATE))
          .row("pojoType", source(Policy.LATE))
          .row("tupleType", source(Policy.LATE))
          .noEffect(
              "lineDelimiter",
              "fieldDelimiter",
              "parseQuotedStrings",
              "ignoreComments",
              "includeFields",
              "ignoreFirstLine",
              "ignoreInvalidLines",
              "setCharset",
              "fieldDelimiter");

  /** {@code ExistingSavepoint#readKeyedState}, which is an input of the environment. */
  static final ApiTable SAVEPOINT =
      ApiTable.of(FlinkType.EXISTING_SAVEPOINT).row("readKeyedState", source(Policy.LATE));

  /** {@code Savepoint.load(environment, path, backend)}. */
  static final ApiTable SAVEPOINTS =
      ApiTable.statics("org.apache.flink.state.api.Savepoint")
          .row("load", DataSetEnvironmentApi::savepoint);

  private static Value savepoint(Call call) {
    return call.ref(0)
        .filter(env -> env.type() == FlinkType.DATA_SET_ENVIRONMENT)
        .<Value>map(env -> FlinkRef.of(FlinkType.EXISTING_SAVEPOINT, env.env()))
        .orElseGet(() -> call.unknown("the environment is not known"));
  }

  private static Effect source(Policy policy) {
    Operation operation = Operation.of(TransformationKind.DATA_SOURCE, "DataSource").with(policy);
    return call -> FlinkRef.stream(FlinkType.DATA_SET, call.create(operation), call.self().env());
  }
}
