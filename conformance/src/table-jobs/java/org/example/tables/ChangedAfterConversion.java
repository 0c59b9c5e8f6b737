package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Operators behind an exchange have the parallelism that the environment has at execute(). */
public final class ChangedAfterConversion {
  private ChangedAfterConversion() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    Table table = tables.sqlQuery("SELECT k, COUNT(*) FROM s GROUP BY k");
    tables.toChangelogStream(table).print();
    env.setParallelism(6);
    env.execute();
  }
}
