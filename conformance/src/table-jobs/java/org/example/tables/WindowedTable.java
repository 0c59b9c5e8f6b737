package org.example.tables;

import static org.apache.flink.table.api.Expressions.$;
import static org.apache.flink.table.api.Expressions.lit;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.Tumble;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A group window by key is exchanged by key. */
public final class WindowedTable {
  private WindowedTable() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table =
        tables
            .from("s")
            .window(Tumble.over(lit(10).seconds()).on($("ts")).as("w"))
            .groupBy($("w"), $("k"))
            .select($("k"), $("v").count().as("n"), $("w").start().as("at"));
    tables.toDataStream(table).print();
    env.execute();
  }
}
