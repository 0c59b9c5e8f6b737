package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** The result of a query is collected by one subtask. */
public final class Select {
  private Select() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen', 'number-of-rows' = '10')");
    tables.executeSql("SELECT k FROM s WHERE k > 1");
  }
}
