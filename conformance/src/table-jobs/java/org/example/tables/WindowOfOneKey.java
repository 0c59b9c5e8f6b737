package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Where a condition leaves one key, rows of a group window may still be exchanged by it. */
public final class WindowOfOneKey {
  private WindowOfOneKey() {}

  public static void main(String[] args) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v BIGINT) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT k, COUNT(*) FROM s WHERE k = 5"
            + " GROUP BY k, TUMBLE(ts, INTERVAL '1' SECOND)");
  }
}
