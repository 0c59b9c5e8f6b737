package org.example.tables;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Conditions on one column that leave some of its values. */
// run: -p 4
public final class SpanOfKeys {
  private SpanOfKeys() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    tables.executeSql("CREATE TABLE s (k BIGINT, v STRING) WITH ('connector' = 'datagen')");
    tables.executeSql("CREATE TABLE t (k BIGINT, n BIGINT) WITH ('connector' = 'print')");
    tables.executeSql(
        "INSERT INTO t SELECT k, COUNT(*) FROM s"
            + " WHERE k > 3 AND k <= 9 AND k <> 4 AND v <> 'a' AND v <> 'b' GROUP BY k");
  }
}
