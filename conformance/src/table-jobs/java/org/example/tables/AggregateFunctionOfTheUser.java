package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.table.functions.ScalarFunction;

/** Rows that are grouped are exchanged by key, whatever functions of the user do with them. */
public final class AggregateFunctionOfTheUser {
  private AggregateFunctionOfTheUser() {}

  /** How many values there are. */
  public static class HowMany extends AggregateFunction<Long, long[]> {
    @Override
    public long[] createAccumulator() {
      return new long[1];
    }

    @Override
    public Long getValue(long[] accumulator) {
      return accumulator[0];
    }

    public void accumulate(long[] accumulator, Double value) {
      accumulator[0]++;
    }
  }

  /** One more. */
  public static class OneMore extends ScalarFunction {
    public Long eval(Long value) {
      return value == null ? null : value + 1;
    }
  }

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.createTemporarySystemFunction("how_many", HowMany.class);
    tables.createTemporarySystemFunction("one_more", OneMore.class);
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, how_many(v) FROM s GROUP BY k");
    tables.executeSql("INSERT INTO t SELECT k, one_more(k) FROM s GROUP BY k");
  }
}
