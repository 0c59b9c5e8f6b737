package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A table that is joined with itself is scanned once. */
public final class SelfJoin {
  private SelfJoin() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'blackhole')");
    tables.executeSql("INSERT INTO t SELECT l.k, r.v FROM s AS l JOIN s AS r ON l.k = r.k");
  }
}
