package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A sink with a parallelism of its own changes nobody else. */
public final class SinkParallelism {
  private SinkParallelism() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql(
        "CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print', 'sink.parallelism' = '3')");
    tables.executeSql("INSERT INTO t SELECT k, v FROM s WHERE k > 1");
  }
}
