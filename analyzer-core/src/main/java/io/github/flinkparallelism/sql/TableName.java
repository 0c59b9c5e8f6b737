package io.github.flinkparallelism.sql;

import java.util.List;

/**
 * The name of a table or view as written, with or without catalog and database.
 *
 * @param parts one to three
 */
public record TableName(List<String> parts) {
  public TableName {
    parts = List.copyOf(parts);
  }

  /** The name without catalog and database. */
  public String simple() {
    return parts.get(parts.size() - 1);
  }
}
