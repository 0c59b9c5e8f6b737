package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the byte scan looks for in a source file. */
enum Mention {
  MAIN("main"),
  FLINK("org.apache.flink"),
  /** The package of the environment: imported, or written out where the environment is made. */
  ENVIRONMENT("streaming.api.environment"),
  /** The environment of Flink's API for Scala, and of the community's after it. */
  SCALA_ENVIRONMENT("flink.streaming.api.scala", Language.SCALA),
  SCALA_DATA_SET("flink.api.scala", Language.SCALA),
  COMMUNITY_SCALA("flinkextended.flink", Language.SCALA),
  COMMUNITY_SCALA_API("flinkx.api", Language.SCALA),
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

  /** What a file that makes or takes an environment of the DataStream API mentions. */
  static final Set<Mention> STREAM_ENVIRONMENTS =
      Set.copyOf(EnumSet.of(ENVIRONMENT, SCALA_ENVIRONMENT, COMMUNITY_SCALA, COMMUNITY_SCALA_API));

  /** What a file that makes or takes an environment mentions. */
  static final Set<Mention> ENVIRONMENTS =
      Set.copyOf(
          EnumSet.of(
              ENVIRONMENT,
              SCALA_ENVIRONMENT,
              SCALA_DATA_SET,
              COMMUNITY_SCALA,
              COMMUNITY_SCALA_API,
              DATA_SET_ENVIRONMENT,
              DATA_SET_IMPORTS,
              V2_ENVIRONMENT,
              TABLE_ENVIRONMENT,
              CLIENT_PROGRAM));

  private final String text;
  private final Optional<Language> only;

  Mention(String text) {
    this.text = text;
    this.only = Optional.empty();
  }

  Mention(String text, Language only) {
    this.text = text;
    this.only = Optional.of(only);
  }

  /** True when files of that language can mention it. */
  boolean concerns(Language language) {
    return only.isEmpty() || only.get() == language;
  }

  String text() {
    return text;
  }
}
