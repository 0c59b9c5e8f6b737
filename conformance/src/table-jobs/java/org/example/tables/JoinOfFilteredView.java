package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A view with one value of the key takes the key of the join away. */
public final class JoinOfFilteredView {
  private JoinOfFilteredView() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("CREATE VIEW five AS SELECT k, v FROM r WHERE k = 5");
    tables.executeSql("INSERT INTO t SELECT l.k, five.v FROM l JOIN five ON l.k = five.k");
  }
}
