package io.github.flinkparallelism.sql.calcite;

import io.github.flinkparallelism.sql.SqlStatement;
import io.github.flinkparallelism.sql.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.flink.sql.parser.ddl.SqlReplaceTableAs;
import org.apache.flink.sql.parser.ddl.SqlReset;
import org.apache.flink.sql.parser.ddl.SqlSet;
import org.apache.flink.sql.parser.ddl.SqlUseDatabase;
import org.apache.flink.sql.parser.ddl.catalog.SqlCreateCatalog;
import org.apache.flink.sql.parser.ddl.catalog.SqlUseCatalog;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTable;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTableOptions;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableLike;
import org.apache.flink.sql.parser.ddl.table.SqlDropTable;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike.FeatureOption;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike.MergingStrategy;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;
import org.apache.flink.sql.parser.ddl.view.SqlDropView;
import org.apache.flink.sql.parser.dml.RichSqlInsert;
import org.apache.flink.sql.parser.dml.SqlExecute;
import org.apache.flink.sql.parser.dml.SqlStatementSet;
import org.apache.flink.sql.parser.dql.SqlRichExplain;

/** Statements of Calcite as statements of ours. */
final class Statements {
  private Statements() {}

  static SqlStatement of(SqlNode node) {
    if (node instanceof RichSqlInsert insert) {
      return insert(insert);
    } else if (node instanceof SqlCreateTable create) {
      return createTable(create);
    } else if (node instanceof SqlCreateView view) {
      return new SqlStatement.CreateView(name(view.getName()), Queries.of(view.getQuery()));
    } else if (node instanceof SqlStatementSet set) {
      return new SqlStatement.StatementSet(
          set.getInserts().stream().map(Statements::insert).toList());
    } else if (node instanceof SqlExecute execute) {
      return of(execute.getStatement());
    } else if (node instanceof SqlRichExplain) {
      return new SqlStatement.Explain();
    } else if (node.isA(SqlKind.QUERY)) {
      return new SqlStatement.Select(Queries.of(node));
    }
    return change(node);
  }

  private static SqlStatement change(SqlNode node) {
    if (node instanceof SqlSet set && set.getKey() != null) {
      return new SqlStatement.SetOption(set.getKeyString(), set.getValueString());
    } else if (node instanceof SqlReset reset) {
      return new SqlStatement.Reset(
          Optional.ofNullable(reset.getKey()).map(key -> reset.getKeyString()));
    } else if (node instanceof SqlCreateCatalog create) {
      return new SqlStatement.CreateCatalog(create.catalogName(), create.getProperties());
    } else if (node instanceof SqlUseCatalog use) {
      return new SqlStatement.UseCatalog(use.catalogName());
    } else if (node instanceof SqlUseDatabase use) {
      return new SqlStatement.UseDatabase(List.of(use.fullDatabaseName()));
    } else if (node instanceof SqlAlterTableOptions alter) {
      return new SqlStatement.AlterOptions(name(alter.getTableName()), alter.getProperties());
    } else if (node instanceof SqlAlterTable alter) {
      return new SqlStatement.Forget(name(alter.getTableName()));
    } else if (node instanceof SqlDropTable drop) {
      return new SqlStatement.Forget(new TableName(List.of(drop.getFullName())));
    } else if (node instanceof SqlDropView drop) {
      return new SqlStatement.Forget(new TableName(List.of(drop.getFullName())));
    }
    return new SqlStatement.Other();
  }

  private static SqlStatement.Insert insert(RichSqlInsert insert) {
    SqlNode target = insert.getTargetTable();
    Map<String, String> hints = target instanceof SqlTableRef ref ? Queries.hints(ref) : Map.of();
    return new SqlStatement.Insert(
        Queries.tableName(target), hints, Queries.of(insert.getSource()));
  }

  private static SqlStatement createTable(SqlCreateTable create) {
    Optional<TableName> like = Optional.empty();
    Optional<SqlNode> as = Optional.empty();
    if (create instanceof SqlCreateTableLike table) {
      like =
          Optional.of(table.getTableLike())
              .filter(Statements::takesOptions)
              .map(source -> name(source.getSourceTable()));
    } else if (create instanceof SqlCreateTableAs table) {
      as = Optional.of(table.getAsQuery());
    } else if (create instanceof SqlReplaceTableAs table) {
      as = Optional.of(table.getAsQuery());
    }
    boolean primaryKey =
        create.getFullConstraints().stream().anyMatch(constraint -> constraint.isPrimaryKey());
    return new SqlStatement.CreateTable(
        name(create.getName()), create.getProperties(), primaryKey, like, as.map(Queries::of));
  }

  private static boolean takesOptions(SqlTableLike like) {
    return like.getOptions().stream()
        .noneMatch(
            option ->
                option.getMergingStrategy() == MergingStrategy.EXCLUDING
                    && (option.getFeatureOption() == FeatureOption.ALL
                        || option.getFeatureOption() == FeatureOption.OPTIONS));
  }

  static TableName name(SqlIdentifier identifier) {
    return new TableName(identifier.names);
  }
}
