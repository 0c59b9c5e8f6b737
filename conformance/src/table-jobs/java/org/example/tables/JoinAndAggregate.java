package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Behind a join by key, a total comes together in one subtask. */
public final class JoinAndAggregate {
  private JoinAndAggregate() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT COUNT(*) FROM l JOIN r ON l.k = r.k");
  }
}
