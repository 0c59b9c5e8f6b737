package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** What the planner decides ends with a number of the environment, now or at execute(). */
public final class OpenEnd {
  private OpenEnd() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql(
        "CREATE TABLE s (k BIGINT, v DOUBLE, ts AS PROCTIME()) WITH ('connector' = 'datagen')");
    Table table = tables.sqlQuery("SELECT k FROM s WHERE k IN (SELECT k FROM s WHERE v > 1)");
    tables.toChangelogStream(table).print();
    env.execute();
  }
}
