package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A view of a join is the join, also where rows of it are left out. */
public final class JoinedView {
  private JoinedView() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("CREATE VIEW w AS SELECT l.k, r.v FROM l JOIN r ON l.k = r.k");
    tables.executeSql("INSERT INTO t SELECT k, v FROM w WHERE v > 3");
  }
}
