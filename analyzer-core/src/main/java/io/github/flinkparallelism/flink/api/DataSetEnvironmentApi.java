package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.TransformationKind;

/** {@code ExecutionEnvironment} of the DataSet API, up to 1.20. */
final class DataSetEnvironmentApi {
  private DataSetEnvironmentApi() {}

  static final ApiTable ENVIRONMENT =
      ApiTable.of(FlinkType.DATA_SET_ENVIRONMENT)
          .row("setParallelism", EnvironmentApi::setParallelism)
          .row("getParallelism", EnvironmentApi::getParallelism)
          .row("configure", EnvironmentApi::configure)
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

  private static Effect source(Policy policy) {
    Operation operation = Operation.of(TransformationKind.DATA_SOURCE, "DataSource").with(policy);
    return call -> FlinkRef.stream(FlinkType.DATA_SET, call.create(operation), call.self().env());
  }
}
