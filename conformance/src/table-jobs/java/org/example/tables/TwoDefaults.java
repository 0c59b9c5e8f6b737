package org.example.tables;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Of two settings, the table's own holds up to the first exchange and the other one behind. */
public final class TwoDefaults {
  private TwoDefaults() {}

  public static void main(String[] args) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    tables.getConfig().set("table.exec.resource.default-parallelism", "6");
    tables.getConfig().set("parallelism.default", "7");
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, COUNT(*) FROM s GROUP BY k");
  }
}
