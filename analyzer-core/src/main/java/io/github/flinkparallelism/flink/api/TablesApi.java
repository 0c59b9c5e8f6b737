package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.SqlStatement;
import io.github.flinkparallelism.sql.TableName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** {@code Table}, {@code StatementSet} and {@code TablePipeline}. */
final class TablesApi {
  /** {@code select} of a column's aggregate. */
  private static final Pattern AGGREGATE =
      Pattern.compile(
          "(?s)^\\.?select\\(.*\\$\\(\"\\w+\"\\)\\.(?:count|sum|sum0|avg|min|max|collect"
              + "|stddevPop|stddevSamp|varPop|varSamp)\\(\\)");

  private TablesApi() {}

  static final ApiTable TABLE =
      ApiTable.of(FlinkType.TABLE)
          .row("select", call -> columns(call))
          .row("addColumns", call -> columns(call))
          .row("addOrReplaceColumns", call -> columns(call))
          .row("filter", call -> columns(call))
          .row("where", call -> columns(call))
          .row("as", Call::self)
          .row("renameColumns", Call::self)
          .row("dropColumns", Call::self)
          .row("map", query(Query.Calc::new))
          .row("flatMap", query(Query.Calc::new))
          .row("joinLateral", query(Query.Calc::new))
          .row("leftOuterJoinLateral", query(Query.Calc::new))
          .row("orderBy", query(input -> new Query.Singleton(input, false)))
          .row("fetch", query(input -> new Query.Singleton(input, false)))
          .row("limit", query(input -> new Query.Singleton(input, false)))
          .row("offset", query(input -> new Query.Singleton(input, false)))
          .row("groupBy", GroupedTables::groupBy)
          .row("window", GroupedTables::window)
          .row("aggregate", GroupedTables::undecided)
          .row("flatAggregate", GroupedTables::undecided)
          .row("distinct", query(input -> new Query.Keyed(input, false)))
          .row("unionAll", call -> both(call, true))
          .row(
              "getTableEnvironment",
              call -> TableState.of(call).object(FlinkType.TABLE_ENVIRONMENT))
          .row("executeInsert", TableApi.inert(TablesApi::executeInsert))
          .row("insertInto", TablesApi::insertInto)
          .row(
              "execute",
              TableApi.inert(
                  call -> TableStatements.collect(TableState.queryOf(call.self()), call)))
          .row("explain", TableApi.inert(TableParallelism::beforeTranslation))
          .row("toString", call -> call.self().attribute(Attribute.NAME).orElse(Value.VOID))
          .inert("getResolvedSchema", "getSchema", "printSchema", "getQueryOperation");

  static final ApiTable STATEMENT_SET =
      ApiTable.of(FlinkType.STATEMENT_SET)
          .row("addInsertSql", TablesApi::addInsertSql)
          .row("addInsert", call -> add(call, List.of(insert(call, 0, 1))))
          .row("add", TablesApi::addPipeline)
          .row("execute", TableApi.inert(call -> TableStatements.submit(statements(call), call)))
          .row(
              "attachAsDataStream",
              TableApi.inert(call -> TableStatements.attach(statements(call), call)))
          .row("explain", TableApi.inert(TableParallelism::beforeTranslation));

  static final ApiTable TABLE_PIPELINE =
      ApiTable.of(FlinkType.TABLE_PIPELINE)
          .row(
              "execute", TableApi.inert(call -> TableStatements.submit(inserts(call.self()), call)))
          .row("explain", TableApi.inert(TableParallelism::beforeTranslation));

  private static Effect query(UnaryOperator<Query> operation) {
    return call -> TableState.of(call).table(operation.apply(TableState.queryOf(call.self())));
  }

  /** Any other method of {@code Table}: joins, and what sets of rows have in common. */
  static Value undecided(Call call) {
    List<Query> inputs = new ArrayList<>(List.of(TableState.queryOf(call.self())));
    other(call, 0).ifPresent(inputs::add);
    return TableState.of(call).table(new Query.Undecided(inputs));
  }

  /** Expressions are no tables, and neither are they streams that nobody knows. */
  private static Optional<Query> other(Call call, int index) {
    return call.arg(index)
        .filter(argument -> !(argument instanceof Value.Unknown))
        .flatMap(call::ref)
        .filter(ref -> ref.type() == FlinkType.TABLE)
        .map(TableState::queryOf);
  }

  private static Value both(Call call, boolean known) {
    Optional<Query> other = other(call, 0);
    return known && other.isPresent()
        ? TableState.of(call)
            .table(new Query.Union(List.of(TableState.queryOf(call.self()), other.get())))
        : undecided(call);
  }

  /** Plain columns stay where they are; any other expression may aggregate. */
  private static Value columns(Call call) {
    String text = call.invocation().callText();
    if (isTotal(text)) {
      Query input = TableState.queryOf(call.self());
      return TableState.of(call).table(new Query.Singleton(input, false));
    }
    String plain =
        text.replaceAll("\\$\\(\"[^\"]*\"\\)|\\bcol\\(\"[^\"]*\"\\)", "")
            .replaceAll("\\.(as|isEqual|isNotEqual|isGreater|isLess|isNotNull|isNull)\\(", "(")
            .replaceAll("^\\.?[a-zA-Z]+\\(", "");
    boolean known = !plain.matches("(?s).*[A-Za-z_$]\\w*\\s*\\(.*") && !plain.contains(".");
    boolean columnsOnly = known && text.contains("$(");
    return columnsOnly
        ? TableState.of(call).table(new Query.Calc(TableState.queryOf(call.self())))
        : undecided(call);
  }

  /** Whether a {@code select} aggregates everything. */
  private static boolean isTotal(String text) {
    return AGGREGATE.matcher(text).find() && !text.contains(".over(");
  }

  /** {@code insert(path or descriptor, table)}. */
  private static SqlStatement.Insert insert(Call call, int target, int table) {
    Query query = other(call, table).orElseGet(TableApi::hidden);
    return new SqlStatement.Insert(target(call, target), Map.of(), query);
  }

  private static TableName target(Call call, int index) {
    return call.arg(index).orElse(Value.VOID) instanceof TableSettings.Descriptor descriptor
        ? TableApi.described(call, descriptor)
        : TableState.path(TableApi.name(call, index));
  }

  private static void executeInsert(Call call) {
    Query query = TableState.queryOf(call.self());
    TableStatements.submit(
        List.of(new SqlStatement.Insert(target(call, 0), Map.of(), query)), call);
  }

  private static Value insertInto(Call call) {
    Query query = TableState.queryOf(call.self());
    SqlStatement.Insert insert = new SqlStatement.Insert(target(call, 0), Map.of(), query);
    if (!call.version().atLeast(1, 14)) {
      TableStatements.attach(List.of(insert), call);
    }
    return TableState.of(call)
        .object(FlinkType.TABLE_PIPELINE)
        .with(Attribute.QUERY, new TableQuery.Inserts(List.of(insert)));
  }

  private static Value addInsertSql(Call call) {
    List<SqlStatement.Insert> inserts =
        call.arg(0).map(text -> TableStatements.read(text, call)).orElse(List.of()).stream()
            .filter(SqlStatement.Insert.class::isInstance)
            .map(SqlStatement.Insert.class::cast)
            .toList();
    return add(call, inserts);
  }

  private static Value addPipeline(Call call) {
    return call.ref(0)
        .filter(ref -> ref.type() == FlinkType.TABLE_PIPELINE)
        .map(ref -> add(call, inserts(ref)))
        .orElse(call.self());
  }

  private static Slot slot(Call call) {
    int address =
        call.self()
            .attribute(Attribute.QUERY)
            .flatMap(value -> value.constant(Integer.class))
            .orElseThrow();
    return new Slot(address, Attribute.QUERY);
  }

  private static Value add(Call call, List<SqlStatement.Insert> more) {
    List<SqlStatement.Insert> all = new ArrayList<>(held(call));
    all.addAll(more);
    call.runtime().write(slot(call), new TableQuery.Inserts(all));
    return call.self();
  }

  private static List<SqlStatement.Insert> held(Call call) {
    Value held = call.runtime().read(slot(call)).map(call.runtime()::settle).orElse(Value.VOID);
    return held instanceof TableQuery.Inserts inserts ? inserts.statements() : List.of();
  }

  /** What the set holds; executing it empties it. */
  private static List<SqlStatement.Insert> statements(Call call) {
    List<SqlStatement.Insert> held = held(call);
    call.runtime().write(slot(call), new TableQuery.Inserts(List.of()));
    return held;
  }

  private static List<SqlStatement.Insert> inserts(FlinkRef pipeline) {
    return pipeline.attribute(Attribute.QUERY).orElse(Value.VOID)
            instanceof TableQuery.Inserts inserts
        ? inserts.statements()
        : List.of();
  }
}
