package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A hint changes one scan of a table; sources know the option from 1.19 on. */
// versions: 1.19..
public final class ScanHint {
  private ScanHint() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT * FROM s /*+ OPTIONS('scan.parallelism' = '2') */"
            + " UNION ALL SELECT * FROM s");
  }
}
