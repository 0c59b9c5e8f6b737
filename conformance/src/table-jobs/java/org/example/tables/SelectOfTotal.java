package org.example.tables;

import static org.apache.flink.table.api.Expressions.$;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** An aggregate of a table that is not grouped comes together in one subtask. */
public final class SelectOfTotal {
  private SelectOfTotal() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table = tables.from("s").select($("v").count().as("n"), $("v").max().as("most"));
    tables.toChangelogStream(table).print();
    env.execute();
  }
}
