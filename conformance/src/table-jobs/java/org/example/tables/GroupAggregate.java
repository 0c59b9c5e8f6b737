package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Behind a GROUP BY operators have the parallelism that the environment has in the end. */
// run:
// run: -p 4
// run: -Dtable.exec.resource.default-parallelism=3
public final class GroupAggregate {
  private GroupAggregate() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, COUNT(*) FROM s GROUP BY k");
  }
}
