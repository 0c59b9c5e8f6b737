package org.example.tables;

import static org.apache.flink.table.api.Expressions.$;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A grouped table may be written as well. */
public final class GroupedInsert {
  private GroupedInsert() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, n BIGINT) WITH ('connector' = 'print')");
    tables
        .from("s")
        .filter($("k").isNotNull())
        .groupBy($("k"))
        .select($("k"), $("v").count().as("n"))
        .executeInsert("t");
  }
}
