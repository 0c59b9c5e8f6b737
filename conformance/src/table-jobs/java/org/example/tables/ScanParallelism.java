package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * A scan with a parallelism of its own does not pass it on; sources know the option from 1.19 on.
 */
// versions: 1.19..
public final class ScanParallelism {
  private ScanParallelism() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen', 'scan.parallelism' = '2')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, v FROM s WHERE k > 1");
  }
}
