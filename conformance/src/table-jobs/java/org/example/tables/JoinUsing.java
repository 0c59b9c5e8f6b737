package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Columns of one name are a key. */
public final class JoinUsing {
  private JoinUsing() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE l (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE r (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT l.k, r.v FROM l JOIN r USING (k)");
  }
}
