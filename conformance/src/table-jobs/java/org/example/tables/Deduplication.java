package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** The first row of each key is kept where the key is. */
public final class Deduplication {
  private Deduplication() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)"
            + " WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT k, v FROM (SELECT k, v,"
            + " ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts) AS n FROM s) WHERE n = 1");
  }
}
