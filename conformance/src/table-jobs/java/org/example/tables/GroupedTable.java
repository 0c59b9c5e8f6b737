package org.example.tables;

import static org.apache.flink.table.api.Expressions.$;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A table that is grouped by a column is exchanged by key, and so is what becomes of it. */
public final class GroupedTable {
  private GroupedTable() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table = tables.from("s").groupBy($("k")).select($("k"), $("v").count().as("n"));
    tables.toChangelogStream(table).print();
    env.execute();
  }
}
