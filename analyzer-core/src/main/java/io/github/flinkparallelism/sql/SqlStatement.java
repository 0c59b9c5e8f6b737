package io.github.flinkparallelism.sql;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A statement that {@code TableEnvironment#executeSql} accepts. */
public sealed interface SqlStatement {

  /**
   * {@code CREATE TABLE}, with {@code LIKE} and {@code AS}.
   *
   * @param name the table
   * @param options {@code WITH (..)}
   * @param primaryKey whether it has one
   * @param like the table whose options it inherits
   * @param as the query that fills it, in a job that the statement submits
   */
  record CreateTable(
      TableName name,
      Map<String, String> options,
      boolean primaryKey,
      Optional<TableName> like,
      Optional<Query> as)
      implements SqlStatement {
    public CreateTable {
      options = sorted(options);
    }
  }

  /** {@code ALTER TABLE .. SET (..)}: options that replace those of the table. */
  record AlterOptions(TableName name, Map<String, String> options) implements SqlStatement {
    public AlterOptions {
      options = sorted(options);
    }
  }

  /** {@code CREATE VIEW}. */
  record CreateView(TableName name, Query query) implements SqlStatement {}

  /** {@code DROP TABLE} and {@code DROP VIEW}; also an {@code ALTER} that is not followed. */
  record Forget(TableName name) implements SqlStatement {}

  /**
   * {@code INSERT INTO}.
   *
   * @param target the table that is written
   * @param hints {@code OPTIONS(..)} of the target
   * @param query what is written
   */
  record Insert(TableName target, Map<String, String> hints, Query query) implements SqlStatement {
    public Insert {
      hints = sorted(hints);
    }
  }

  /** {@code EXECUTE STATEMENT SET BEGIN .. END}: one job of several inserts. */
  record StatementSet(List<Insert> inserts) implements SqlStatement {
    public StatementSet {
      inserts = List.copyOf(inserts);
    }
  }

  /** A query, which submits a job that collects its result. */
  record Select(Query query) implements SqlStatement {}

  /** {@code EXPLAIN}: translates and submits nothing. */
  record Explain() implements SqlStatement {}

  /** {@code SET 'key' = 'value'}. */
  record SetOption(String key, String value) implements SqlStatement {}

  /** {@code RESET}; without a key of everything. */
  record Reset(Optional<String> key) implements SqlStatement {}

  /** {@code CREATE CATALOG .. WITH (..)}. */
  record CreateCatalog(String name, Map<String, String> options) implements SqlStatement {
    public CreateCatalog {
      options = sorted(options);
    }
  }

  /** {@code USE CATALOG}. */
  record UseCatalog(String name) implements SqlStatement {}

  /** {@code USE}: one or two parts. */
  record UseDatabase(List<String> parts) implements SqlStatement {
    public UseDatabase {
      parts = List.copyOf(parts);
    }
  }

  /** Makes no plan and changes none: {@code SHOW}, {@code DESCRIBE}, {@code CREATE FUNCTION}. */
  record Other() implements SqlStatement {}

  /**
   * What the parser refused.
   *
   * @param message why, in one line
   * @param line of the text, 1-based
   */
  record Unreadable(String message, int line) implements SqlStatement {}

  private static Map<String, String> sorted(Map<String, String> options) {
    return Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
