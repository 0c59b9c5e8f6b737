package org.example.tables;

import static org.apache.flink.table.api.Expressions.$;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Each group is exchanged by its own key. */
public final class GroupOfGroups {
  private GroupOfGroups() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table =
        tables
            .from("s")
            .groupBy($("k"))
            .select($("k"), $("v").count().as("n"))
            .groupBy($("n"))
            .select($("n"), $("k").count().as("m"));
    tables.toChangelogStream(table).print();
    env.execute();
  }
}
