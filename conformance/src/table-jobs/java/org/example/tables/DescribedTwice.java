package org.example.tables;

import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.TableEnvironment;

/** Tables that are described in Java are tables of their own, whatever their connector. */
public final class DescribedTwice {
  private DescribedTwice() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    Schema schema = Schema.newBuilder().column("k", DataTypes.BIGINT()).build();
    TableDescriptor numbers = TableDescriptor.forConnector("datagen").schema(schema).build();
    StatementSet both = tables.createStatementSet();
    both.add(tables.from(numbers).insertInto(sink(schema, "2")));
    both.add(tables.from(numbers).insertInto(sink(schema, "3")));
    both.execute();
  }

  private static TableDescriptor sink(Schema schema, String parallelism) {
    return TableDescriptor.forConnector("print")
        .schema(schema)
        .option("sink.parallelism", parallelism)
        .build();
  }
}
