package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Statements of one set that write the same table share its sink from 2.1 on. */
public final class SameSinkTwice {
  private SameSinkTwice() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v DOUBLE) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, v DOUBLE) WITH ('connector' = 'print')");
    tables.executeSql(
        "EXECUTE STATEMENT SET BEGIN"
            + " INSERT INTO t SELECT k, v FROM s WHERE k > 1;"
            + " INSERT INTO t SELECT k, v FROM s WHERE k < 1;"
            + " END");
  }
}
