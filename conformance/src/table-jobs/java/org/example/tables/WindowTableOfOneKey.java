package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Where a condition leaves one key, rows of a window table may still be exchanged by it. */
public final class WindowTableOfOneKey {
  private WindowTableOfOneKey() {}

  public static void main(String[] args) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v BIGINT) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT k, COUNT(*)"
            + " FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' SECOND)) WHERE k = 5"
            + " GROUP BY k, window_start, window_end");
  }
}
