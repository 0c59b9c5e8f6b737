package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A view is part of each query that reads it. */
public final class View {
  private View() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("CREATE TEMPORARY VIEW w AS SELECT k, v + 1 AS v FROM s");
    tables.executeSql("INSERT INTO t SELECT k, v FROM w WHERE k > 1");
  }
}
