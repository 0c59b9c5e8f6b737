package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** The environment may have another number at execute(); what was captured before stays. */
public final class OpenEndLater {
  private OpenEndLater() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table = tables.sqlQuery("SELECT s.k FROM s, s AS other WHERE s.k = other.k");
    tables.toChangelogStream(table).print();
    env.setParallelism(6);
    env.execute();
  }
}
