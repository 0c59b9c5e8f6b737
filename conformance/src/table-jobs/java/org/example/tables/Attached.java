package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamStatementSet;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Statements that are attached join the job of the environment. */
public final class Attached {
  private Attached() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    StreamStatementSet set = tables.createStatementSet();
    set.addInsertSql("INSERT INTO t SELECT k, v FROM s WHERE k > 1");
    set.attachAsDataStream();
    env.fromSequence(1, 10).setParallelism(2).print();
    env.execute();
  }
}
