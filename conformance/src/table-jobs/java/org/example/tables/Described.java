package org.example.tables;

import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.TableEnvironment;

/** Tables that are described in Java have options as well. */
public final class Described {
  private Described() {}

  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    Schema schema = Schema.newBuilder().column("k", DataTypes.BIGINT()).build();
    TableDescriptor numbers = TableDescriptor.forConnector("datagen").schema(schema).build();
    TableDescriptor out =
        TableDescriptor.forConnector("print")
            .schema(schema)
            .option("sink.parallelism", "2")
            .build();
    tables.from(numbers).executeInsert(out);
  }
}
