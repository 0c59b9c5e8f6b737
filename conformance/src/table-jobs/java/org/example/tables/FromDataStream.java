package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A stream brings its parallelism into the table program. */
public final class FromDataStream {
  private FromDataStream() {}

  public static void main(String[] args) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    Table table = tables.fromDataStream(env.fromSequence(1, 10).setParallelism(2));
    tables.executeSql("CREATE TABLE t (k BIGINT) WITH ('connector' = 'print')");
    table.executeInsert("t");
  }
}
