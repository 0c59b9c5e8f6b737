package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A GROUP BY on top of an aggregate without keys spreads out again. */
public final class GroupAfterGlobal {
  private GroupAfterGlobal() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (n BIGINT, m BIGINT) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT n, COUNT(*) FROM (SELECT COUNT(*) AS n FROM s) GROUP BY n");
  }
}
