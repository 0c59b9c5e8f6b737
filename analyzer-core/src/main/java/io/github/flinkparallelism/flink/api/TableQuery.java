package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.SqlStatement;
import io.github.flinkparallelism.value.External;
import java.util.List;

/** What objects of the Table API hold, as attributes. */
sealed interface TableQuery extends External {
  /** Of a {@code Table}. */
  record OfTable(Query query) implements TableQuery {}

  /** Of a {@code StatementSet} or a {@code TablePipeline}. */
  record Inserts(List<SqlStatement.Insert> statements) implements TableQuery {
    public Inserts {
      statements = List.copyOf(statements);
    }
  }

  @Override
  default String typeName() {
    return "org.apache.flink.table.api.Table";
  }
}
