package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A condition on groups is a filter below the groups. */
public final class JoinAndHaving {
  private JoinAndHaving() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT l.k, SUM(r.v) FROM l JOIN r ON l.k = r.k GROUP BY l.k"
            + " HAVING l.k = 5");
  }
}
