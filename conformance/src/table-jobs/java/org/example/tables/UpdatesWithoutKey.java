package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Without a primary key rows with updates cannot go to a sink of another parallelism. */
public final class UpdatesWithoutKey {
  private UpdatesWithoutKey() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql(
        "CREATE TABLE t (k BIGINT, n BIGINT)"
            + " WITH ('connector' = 'print', 'sink.parallelism' = '3')"); // throws
    tables.executeSql("INSERT INTO t SELECT k, COUNT(*) FROM s GROUP BY k");
  }
}
