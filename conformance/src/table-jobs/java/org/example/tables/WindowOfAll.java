package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A window without a key comes together in one subtask. */
public final class WindowOfAll {
  private WindowOfAll() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)"
            + " WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT COUNT(*) FROM"
            + " TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' MINUTE))"
            + " GROUP BY window_start, window_end");
  }
}
