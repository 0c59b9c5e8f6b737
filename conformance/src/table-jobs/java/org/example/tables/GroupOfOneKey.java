package org.example.tables;

import static org.apache.flink.table.api.Expressions.$;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A key that a filter fixes is exchanged by key all the same. */
public final class GroupOfOneKey {
  private GroupOfOneKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table =
        tables
            .from("s")
            .filter($("k").isEqual(5L))
            .groupBy($("k"))
            .select($("k"), $("v").count().as("n"));
    tables.toChangelogStream(table).print();
    env.execute();
  }
}
