package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connectors of the Table API whose sources and sinks are not like most. */
class TableConnectorsTest {
  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder)
        .source(
            """
            package org.acme;
            import org.apache.flink.streaming.api.environment.*;
            import org.apache.flink.table.api.bridge.java.*;
            public class Job {
              public static void main(String[] args) throws Exception {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(4);
                StreamTableEnvironment tables = StreamTableEnvironment.create(env);
                tables.executeSql("CREATE TABLE printed (id BIGINT) WITH ('connector' = 'print')");
            """
                + statements
                + "}\n}\n");
  }

  private static String read(String options, String expectation) {
    return "tables.executeSql(\"CREATE TEMPORARY TABLE t (id BIGINT) WITH (%s)\");\n"
            .formatted(options)
        + "tables.executeSql(\"INSERT INTO printed SELECT id FROM t\"); // expect: "
        + expectation
        + "\ntables.executeSql(\"DROP TEMPORARY TABLE t\");\n";
  }

  /** A {@code RichSourceFunction}: one subtask, and what is chained to it as well. */
  @Test
  void aSourceFunctionThatIsNotParallelRunsInOneSubtask() {
    String one = "parallelism=1 layer=forced | parallelism=1 | parallelism=1";
    String four = "parallelism=4 layer=environment | parallelism=4 | parallelism=4";
    job(read("'connector' = 'postgres-cdc'", one)
            + read("'connector' = 'vitess-cdc'", one)
            + read("'connector' = 'tidb-cdc'", four)
            + read("'connector' = 'mysql-cdc'", four)
            + read("'connector' = 'mysql-cdc', 'scan.incremental.snapshot.enabled' = 'false'", one)
            + read(
                "'connector' = 'postgres-cdc', 'scan.incremental.snapshot.enabled' = 'true'", four))
        .check();
  }

  /** Which source it is depends on the release of the connector. */
  @Test
  void whatTheReleaseDecidesHasBounds() {
    String open =
        "parallelism=unknown min=1 max=4 | parallelism=unknown max=4 | parallelism=unknown max=4";
    job(read("'connector' = 'oracle-cdc'", open))
        .ignoringFindings("ParallelismNotDetermined")
        .check();
    String one = "parallelism=1 | parallelism=1 | parallelism=1";
    job("env.setParallelism(1);\n" + read("'connector' = 'oracle-cdc'", one)).check();
  }

  /** What comes from upserts is brought together by key. */
  @Test
  void behindUpsertsTheEnvironmentDecides() {
    job(read(
            "'connector' = 'mongodb-cdc'",
            "parallelism=1 | parallelism=unknown min=1 max=4 | parallelism=4"))
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  /** Rows that replace others may not overtake each other on the way to the sink. */
  @Test
  void changesNeedAKeyWhereTheSinkHasAnotherParallelism() {
    job("""
            tables.executeSql("CREATE TABLE t (id BIGINT) WITH ('connector' = 'postgres-cdc')");
            tables.executeSql("CREATE TABLE wide (id BIGINT) WITH ('connector' = 'print', 'sink.parallelism' = '4')"); // finding: PlanRejected
            tables.executeSql("INSERT INTO wide SELECT id FROM t"); // expect: parallelism=1 | parallelism=1 | parallelism=4
            """)
        .check();
  }

  private static String write(String create, String insert, String expectation) {
    return "tables.executeSql(\"CREATE TABLE source (id BIGINT) WITH ('connector' = 'datagen')\");\n"
        + create
        + "tables.executeSql(\"INSERT INTO "
        + insert
        + " SELECT id FROM default_catalog.default_database.source\"); // expect: "
        + expectation
        + "\n";
  }

  /** Writers of the input's parallelism and committers of one subtask, shown as one sink. */
  @Test
  void tablesOfACatalogHaveItsConnector() {
    String create =
        """
        tables.executeSql("CREATE CATALOG lake WITH ('type' = 'iceberg', 'catalog-type' = 'hadoop')");
        tables.executeSql("CREATE TABLE lake.db.ids (id BIGINT)");
        """;
    job(write(create, "lake.db.ids", "parallelism=4 | parallelism=4 | parallelism=unknown max=4"))
        .ignoringFindings("ParallelismNotDetermined")
        .check();
    job("env.setParallelism(1);\n"
            + write(create, "lake.db.ids", "parallelism=1 | parallelism=1 | parallelism=1"))
        .check();
  }

  /** A catalog of an unknown kind may have any connector. */
  @Test
  void anotherCatalogSaysNothing() {
    String create =
        """
        tables.executeSql("CREATE CATALOG lake WITH ('type' = 'acme')");
        tables.executeSql("USE CATALOG lake");
        tables.executeSql("CREATE TABLE ids (id BIGINT)");
        """;
    job("env.setParallelism(1);\n"
            + write(create, "ids", "parallelism=1 | parallelism=1 | parallelism=unknown"))
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void aSinkThatWritesByWayOfFilesHasAnOperatorOfItsOwn() {
    String options = "'connector' = 'bigquery'";
    job(write(table(options), "ids", "parallelism=4 | parallelism=4 | parallelism=4")).check();
    job(write(
            table(options + ", 'write.mode' = 'INDIRECT'"),
            "ids",
            "parallelism=4 | parallelism=4 | parallelism=unknown"))
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  /** What a condition adds to the text may say nothing about operators, or something. */
  @Test
  void optionsThatDependOnAnArgument() {
    String given =
        """
        tables.executeSql("CREATE TEMPORARY TABLE t (id BIGINT) WITH ('connector' = 'print'" + (args.length > 0 ? ", '%s' = '2'" : "") + ")");
        tables.executeSql("CREATE TABLE ids (id BIGINT) WITH ('connector' = 'datagen')");
        tables.executeSql("INSERT INTO t SELECT id FROM ids"); // expect: %s
        """;
    job(given.formatted("print-identifier", "parallelism=4 | parallelism=4 | parallelism=4"))
        .check();
    job(given.formatted("sink.parallelism", "parallelism=4 | parallelism=4 | parallelism=unknown"))
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  private static String table(String options) {
    return "tables.executeSql(\"CREATE TABLE ids (id BIGINT) WITH (%s)\");\n".formatted(options);
  }
}
