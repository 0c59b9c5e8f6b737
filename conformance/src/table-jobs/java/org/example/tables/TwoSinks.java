package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableEnvironment;

/** A statement set is one job, in which queries share the scan of a table. */
public final class TwoSinks {
  private TwoSinks() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE a (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql("CREATE TABLE b (k BIGINT, v DOUBLE) WITH ('connector' = 'blackhole')");
    StatementSet set = tables.createStatementSet();
    set.addInsertSql("INSERT INTO a SELECT k, v FROM s WHERE k > 1");
    set.addInsertSql("INSERT INTO b SELECT k, v FROM s WHERE k < 1");
    set.execute();
  }
}
