package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** In batch mode the scheduler decides what nobody has set. */
public final class Batch {
  private Batch() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inBatchMode());
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen', 'number-of-rows' = '10')");
    tables.executeSql("CREATE TABLE t (k BIGINT, n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, COUNT(*) FROM s GROUP BY k");
  }
}
