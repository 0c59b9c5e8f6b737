package io.github.flinkparallelism.sql;

import java.util.List;

/** Reads SQL text. */
@FunctionalInterface
public interface SqlReader {
  /**
   * The statements of {@code text}, which semicolons separate. Never throws for what the text
   * contains: what cannot be read is one {@link SqlStatement.Unreadable}.
   */
  List<SqlStatement> read(String text);
}
