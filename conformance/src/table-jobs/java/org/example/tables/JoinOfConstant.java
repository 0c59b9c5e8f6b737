package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A filter makes the key of a join constant, so it is none any more. */
public final class JoinOfConstant {
  private JoinOfConstant() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT l.k, r.v FROM l JOIN r ON l.k = r.k WHERE l.k = 5");
  }
}
