package io.github.flinkparallelism.workspace;

import java.util.EnumSet;
import java.util.Set;

/** What the byte scan looks for in a source file. */
enum Mention {
  MAIN("main"),
  FLINK("org.apache.flink"),
  /** The package of the environment: imported, or written out where the environment is made. */
  ENVIRONMENT("streaming.api.environment"),
  /** The environment of the DataSet API. */
  DATA_SET_ENVIRONMENT("api.java.ExecutionEnvironment"),
  DATA_SET_IMPORTS("flink.api.java.*"),
  /** The DataStream V2 API. */
  V2_ENVIRONMENT("flink.datastream.api."),
  /** The Table API, whose environments submit jobs by themselves. */
  TABLE_ENVIRONMENT("flink.table.api"),
  /** Flink's client API, which submits programs. */
  CLIENT_PROGRAM("flink.client.program."),
  /** Flink's REST API, which runs submitted jars. */
  SUBMITTED_JARS("/jars/"),
  SET_PARALLELISM("setParallelism"),
  SET_MAX_PARALLELISM("setMaxParallelism"),
  SLOT_SHARING_GROUP("slotSharingGroup"),
  DISABLE_CHAINING("disableChaining"),
  START_NEW_CHAIN("startNewChain"),
  WITH_PARALLELISM("withParallelism"),
  WITH_MAX_PARALLELISM("withMaxParallelism"),
  WITH_SLOT_SHARING_GROUP("withSlotSharingGroup"),
  DISABLE_OPERATOR_CHAINING("disableOperatorChaining"),
  FORCE_NON_PARALLEL("forceNonParallel");

  /** The methods whose calls the census accounts for. */
  static final Set<Mention> CALL_SITES =
      Set.copyOf(EnumSet.range(SET_PARALLELISM, FORCE_NON_PARALLEL));

  /** What a file that makes or takes an environment mentions. */
  static final Set<Mention> ENVIRONMENTS =
      Set.copyOf(
          EnumSet.of(
              ENVIRONMENT,
              DATA_SET_ENVIRONMENT,
              DATA_SET_IMPORTS,
              V2_ENVIRONMENT,
              TABLE_ENVIRONMENT,
              CLIENT_PROGRAM));

  private final String text;

  Mention(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
