package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Each join has an exchange of its own. */
public final class JoinOfThree {
  private JoinOfThree() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("CREATE TABLE u (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql(
        "INSERT INTO t SELECT l.k, u.v FROM l JOIN r ON l.k = r.k LEFT JOIN u ON r.k = u.k");
  }
}
