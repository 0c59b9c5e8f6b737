package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A total that becomes a stream is one subtask, whatever the environment has at execute(). */
public final class AttachedTotal {
  private AttachedTotal() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    Table table = tables.sqlQuery("SELECT COUNT(*) FROM s");
    tables.toChangelogStream(table).print();
    env.setParallelism(6);
    env.setMaxParallelism(64);
    env.execute();
  }
}
