package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** An aggregate without keys comes together in one subtask, and so does what follows. */
public final class GlobalAggregate {
  private GlobalAggregate() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT COUNT(*) FROM s");
  }
}
