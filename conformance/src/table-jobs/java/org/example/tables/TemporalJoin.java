package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A join with what a table was at a time is exchanged by key. */
public final class TemporalJoin {
  private TemporalJoin() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql(
        "CREATE TABLE l (k BIGINT, v DOUBLE, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)"
            + " WITH ('connector' = 'datagen')");
    tables.executeSql(
        "CREATE TABLE r (k BIGINT, v DOUBLE, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)"
            + " WITH ('connector' = 'datagen')");
    tables.executeSql(
        "CREATE VIEW latest AS SELECT k, v, ts FROM (SELECT *, ROW_NUMBER() OVER"
            + " (PARTITION BY k ORDER BY ts DESC) AS n FROM r) WHERE n = 1");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT l.k, latest.v FROM l"
            + " LEFT JOIN latest FOR SYSTEM_TIME AS OF l.ts ON l.k = latest.k");
  }
}
