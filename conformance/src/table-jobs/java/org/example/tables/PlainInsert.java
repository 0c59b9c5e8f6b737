package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A statement without options has the parallelism of the environment throughout. */
// run:
// run: -p 4
// run: -Dtable.exec.resource.default-parallelism=3
// run: -p 4 -Dtable.exec.resource.default-parallelism=3
// run: -Dparallelism.default=5
// run: --conf table-default
public final class PlainInsert {
  private PlainInsert() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, v FROM s WHERE k > 1");
  }
}
