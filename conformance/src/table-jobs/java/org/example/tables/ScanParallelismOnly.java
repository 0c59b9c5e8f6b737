package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Behind a scan with a parallelism of its own the sink has that of the environment. */
// versions: 1.19..
public final class ScanParallelismOnly {
  private ScanParallelismOnly() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen', 'scan.parallelism' = '2')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT * FROM s");
  }
}
