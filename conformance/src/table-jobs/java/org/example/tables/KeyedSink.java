package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Rows with updates that go to a sink of another parallelism are exchanged by its primary key. */
public final class KeyedSink {
  private KeyedSink() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql(
        "CREATE TABLE t (k BIGINT, n BIGINT, PRIMARY KEY (k) NOT ENFORCED)"
            + " WITH ('connector' = 'print', 'sink.parallelism' = '3')");
    tables.executeSql("INSERT INTO t SELECT k, COUNT(*) FROM s GROUP BY k");
  }
}
