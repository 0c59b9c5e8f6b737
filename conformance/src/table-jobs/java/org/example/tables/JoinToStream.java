package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A join of streams becomes a stream: what is behind its exchanges is bound at execute(). */
public final class JoinToStream {
  private JoinToStream() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.createTemporaryView("l", env.fromSequence(1, 10).setParallelism(2));
    tables.createTemporaryView("r", env.fromSequence(1, 10).setParallelism(3));
    Table table = tables.sqlQuery("SELECT l.f0 FROM l JOIN r ON l.f0 = r.f0");
    tables.toDataStream(table).print();
    env.setParallelism(6);
    env.execute();
  }
}
