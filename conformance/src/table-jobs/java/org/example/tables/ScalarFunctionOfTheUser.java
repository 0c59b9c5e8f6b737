package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.functions.ScalarFunction;

/** A scalar function of the user is part of a projection and moves no rows. */
public final class ScalarFunctionOfTheUser {
  private ScalarFunctionOfTheUser() {}

  /** Twice the number. */
  public static class Twice extends ScalarFunction {
    public Double eval(Double value) {
      return value == null ? null : 2 * value;
    }
  }

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.createTemporarySystemFunction("twice", Twice.class);
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("INSERT INTO t SELECT k, twice(v) FROM s WHERE twice(v) > 3");
  }
}
