package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.SqlStatement;
import io.github.flinkparallelism.sql.TableName;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code TableEnvironment}, {@code StreamTableEnvironment} and {@code TableConfig}. */
final class TableApi {
  private TableApi() {}

  static final ApiTable TABLE_ENVIRONMENT =
      ApiTable.of(FlinkType.TABLE_ENVIRONMENT)
          .row("executeSql", inert(call -> onText(call, TableStatements::execute)))
          .row("sqlUpdate", inert(call -> onText(call, TableStatements::attach)))
          .row("sqlQuery", call -> onEach(call, call.arg(0), value -> sqlQuery(call, value)))
          .row("explainSql", inert(TableParallelism::beforeTranslation))
          .row("from", 1, 1, call -> named(call, 0))
          .row("scan", call -> named(call, 0))
          .row("fromDataStream", TableApi::fromStream)
          .row("fromChangelogStream", TableApi::fromStream)
          .row("fromValues", call -> TableState.of(call).table(new Query.Values()))
          .row("createTemporaryView", inert(TableApi::view))
          .row("createView", inert(TableApi::view))
          .row("registerDataStream", inert(TableApi::view))
          .row("registerTable", inert(TableApi::view))
          .row("registerTableSource", inert(TableApi::view))
          .row("registerTableSourceInternal", inert(TableApi::view))
          .row("fromTableSource", TableApi::fromSource)
          .row("createTable", inert(TableApi::createTable))
          .row("createTemporaryTable", inert(TableApi::createTable))
          .row("createTemporarySystemFunction", inert(TableFunctions::register))
          .row("createTemporaryFunction", inert(TableFunctions::register))
          .row("createFunction", inert(TableFunctions::register))
          .row("registerFunction", inert(TableFunctions::register))
          .row("dropTemporarySystemFunction", inert(TableFunctions::forget))
          .row("dropTemporaryFunction", inert(TableFunctions::forget))
          .row("dropFunction", inert(TableFunctions::forget))
          .row("toDataStream", TableApi::toStreams)
          .row("toChangelogStream", TableApi::toStreams)
          .row("toAppendStream", TableApi::toStreams)
          .row("toRetractStream", TableApi::toStreams)
          .row("createStatementSet", call -> statementSet(call, List.of()))
          .row("insertInto", inert(TableApi::insertInto))
          .row("getConfig", call -> TableState.of(call).object(FlinkType.TABLE_CONFIG))
          .row("useCatalog", inert(call -> TableState.of(call).useCatalog(name(call, 0))))
          .row(
              "useDatabase", inert(call -> TableState.of(call).useDatabase(List.of(name(call, 0)))))
          .row("dropTemporaryTable", inert(TableApi::forget))
          .row("dropTemporaryView", inert(TableApi::forget))
          .row("dropTable", inert(TableApi::forget))
          .row("dropView", inert(TableApi::forget))
          .row("execute", call -> Executions.execute().apply(call));

  static final ApiTable TABLE_CONFIG =
      ApiTable.of(FlinkType.TABLE_CONFIG)
          .row("set", TableApi::set)
          .row("getConfiguration", call -> TableState.of(call).configuration())
          .row("addConfiguration", inert(TableApi::addConfiguration));

  /** A row whose result is of no interest. */
  static Effect inert(Consumer<Call> effect) {
    return call -> {
      effect.accept(call);
      return FlinkRef.of(FlinkType.INERT, call.self().env());
    };
  }

  /** {@code StreamTableEnvironment.create(env[, settings])}. */
  static Value create(Call call) {
    Optional<FlinkRef> env = call.ref(0).filter(ref -> ref.type() == FlinkType.ENVIRONMENT);
    if (env.isEmpty()) {
      return call.runtime()
          .unknown(
              "the environment is not known",
              call.invocation().text(),
              call.invocation().location());
    }
    return configured(call, env.get().env(), call.arg(1));
  }

  /** {@code TableEnvironment.create(settings)}, which makes a stream environment for itself. */
  static Value createUnified(Call call) {
    return configured(call, call.environments().cluster(call.runtime()).env(), call.arg(0));
  }

  /** A table environment with what its settings say. */
  static Value configured(Call call, int env, Optional<Value> settings) {
    FlinkRef tables = TableState.create(env, call.runtime());
    Optional<Value> configuration = settings.filter(ConfigurationModel::isConfiguration);
    if (settings.isPresent() && settings.get() instanceof TableSettings.Environment given) {
      configuration = given.configuration().map(call.runtime()::settle);
      if (given.batch()) {
        call.runtime().write(new Slot(env, Attribute.RUNTIME_MODE), Value.of("BATCH"));
      }
    }
    configuration.ifPresent(from -> add(TableState.of(tables, call.runtime()), from, call));
    return tables;
  }

  private static void set(Call call, Consumer<TableState> setter) {
    setter.accept(TableState.of(call));
  }

  private static Value set(Call call) {
    Optional<Value> value = call.arg(1);
    Optional<Value> key = call.arg(0).map(ConfigurationModel::key);
    if (key.isPresent() && value.isPresent()) {
      set(call, tables -> tables.set(Texts.of(key.get()), value.get()));
    }
    return call.self();
  }

  private static void addConfiguration(Call call) {
    call.arg(0).ifPresent(value -> add(TableState.of(call), value, call));
  }

  private static void add(TableState tables, Value configuration, Call call) {
    ConfigurationModel.call(
        call.invocation()
            .with(List.of(configuration))
            .on(tables.configuration(), ConfigurationModel.CLASS)
            .named("addAll"),
        call.runtime());
  }

  /** Applies {@code effect} to the SQL of the first argument, on each side of a choice. */
  private static void onText(Call call, java.util.function.BiConsumer<Value, Call> effect) {
    onEach(
        call,
        call.arg(0),
        value -> {
          effect.accept(value, call);
          return Value.VOID;
        });
  }

  private static Value onEach(Call call, Optional<Value> value, Function<Value, Value> effect) {
    if (value.isEmpty()) {
      return Value.VOID;
    }
    if (!(value.get() instanceof Choice choice)) {
      return effect.apply(value.get());
    }
    return call.runtime()
        .branch(
            Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
            choice.condition().text(),
            call.invocation().location(),
            () -> onEach(call, Optional.of(call.runtime().settle(choice.then())), effect),
            () -> onEach(call, Optional.of(call.runtime().settle(choice.otherwise())), effect));
  }

  private static Value sqlQuery(Call call, Value text) {
    for (SqlStatement statement : TableStatements.read(text, call)) {
      if (statement instanceof SqlStatement.Select select) {
        return TableState.of(call).table(select.query());
      }
    }
    return TableState.of(call).table(hidden());
  }

  /** A query of which nothing is known, not even what it reads. */
  static Query hidden() {
    TableName nowhere = new TableName(List.of("that the query reads"));
    return new Query.Undecided(List.of(new Query.Scan(nowhere, Map.of())));
  }

  static String name(Call call, int index) {
    return call.text(index).orElse("?");
  }

  private static Value named(Call call, int index) {
    Optional<Value> argument = call.arg(index);
    if (argument.isPresent() && argument.get() instanceof TableSettings.Descriptor descriptor) {
      return TableState.of(call).table(new Query.Scan(described(call, descriptor), Map.of()));
    }
    TableName path = TableState.path(name(call, index));
    return TableState.of(call).table(new Query.Scan(path, Map.of()));
  }

  private static Value fromStream(Call call) {
    return call.ref(0)
        .filter(ref -> ref.node().isPresent())
        .<Value>map(stream -> TableState.of(call).table(TableState.of(call).stream(stream)))
        .orElseGet(() -> TableState.of(call).table(hidden()));
  }

  /** A name for a table or stream. */
  private static void view(Call call) {
    TableState tables = TableState.of(call);
    TableDefinition definition =
        call.ref(1)
            .<TableDefinition>map(
                ref ->
                    ref.node().isPresent()
                        ? new TableDefinition.Stream(ref.stream())
                        : ref.type() == FlinkType.TABLE
                            ? new TableDefinition.View(TableState.queryOf(ref))
                            : new TableDefinition.Hidden())
            .orElseGet(() -> source(call, 1));
    tables.define(TableState.path(name(call, 0)), definition);
  }

  /** {@code StreamTableSource}, which is asked for its stream when a query is translated. */
  private static TableDefinition source(Call call, int index) {
    return call.arg(index)
        .filter(each -> call.runtime().hasMethod(each, TableProgram.GET_DATA_STREAM, 1))
        .<TableDefinition>map(TableDefinition.Asked::new)
        .orElseGet(TableDefinition.Hidden::new);
  }

  private static Value fromSource(Call call) {
    return TableState.of(call).table(TableState.of(call).anonymous(source(call, 0)));
  }

  private static void createTable(Call call) {
    TableDefinition definition =
        call.arg(1).orElse(Value.VOID) instanceof TableSettings.Descriptor descriptor
            ? connected(call, descriptor)
            : new TableDefinition.Hidden();
    TableState.of(call).define(TableState.path(name(call, 0)), definition);
  }

  private static TableDefinition connected(Call call, TableSettings.Descriptor descriptor) {
    return new TableDefinition.Connected(
        descriptor.options(), descriptor.primaryKey(), call.invocation().location());
  }

  /** Gives a descriptor a name that no other table has, as {@code ContextResolvedTable} does. */
  static TableName described(Call call, TableSettings.Descriptor descriptor) {
    String connector =
        Optional.ofNullable(descriptor.options().get("connector")).map(Texts::of).orElse("table");
    String database = TableState.ANONYMOUS + call.runtime().allocate();
    TableName name = new TableName(List.of(database, connector));
    TableState.of(call).define(name, connected(call, descriptor));
    return name;
  }

  private static void forget(Call call) {
    TableState.of(call).define(TableState.path(name(call, 0)), new TableDefinition.Hidden());
  }

  /** {@code insertInto(path, table)} of old releases, which the next execution picks up. */
  private static void insertInto(Call call) {
    call.ref(1)
        .filter(ref -> ref.type() == FlinkType.TABLE)
        .ifPresent(
            table ->
                TableStatements.attach(
                    List.of(
                        new SqlStatement.Insert(
                            TableState.path(name(call, 0)), Map.of(), TableState.queryOf(table))),
                    call));
  }

  static Value statementSet(Call call, List<SqlStatement.Insert> statements) {
    int address = call.runtime().allocate();
    call.runtime().write(new Slot(address, Attribute.QUERY), new TableQuery.Inserts(statements));
    return TableState.of(call)
        .object(FlinkType.STATEMENT_SET)
        .with(Attribute.QUERY, Value.of(address));
  }

  private static Value toStreams(Call call) {
    return call.arg(0).filter(TableApi::isTable).isPresent()
        ? onEach(call, call.arg(0), table -> toStream(call, table))
        : toStream(call, call.arg(0).map(call.runtime()::settle).orElse(Value.VOID));
  }

  /** Whether {@code value} is a table, or one table or another. */
  private static boolean isTable(Value value) {
    return value instanceof Choice choice
        ? isTable(choice.then()) && isTable(choice.otherwise())
        : value instanceof FlinkRef ref && ref.type() == FlinkType.TABLE;
  }

  /** The planner's operators become part of the environment's job, behind them a converter. */
  private static Value toStream(Call call, Value table) {
    Optional<Query> query =
        Optional.of(table)
            .filter(value -> value instanceof FlinkRef ref && ref.type() == FlinkType.TABLE)
            .map(value -> TableState.queryOf((FlinkRef) value));
    Optional<FlinkRef> region = query.isPresent() ? Optional.empty() : region(call, table);
    TableParallelism.beforeTranslation(call);
    int env = call.self().env();
    TableProgram program = new TableProgram(call, env);
    Gated<Integer> converter =
        region
            .map(program::converterOf)
            .orElseGet(() -> converter(query.orElseGet(TableApi::hidden), program));
    TableParallelism.afterTranslation(call);
    return FlinkRef.stream(FlinkType.DATA_STREAM, converter, env);
  }

  private static Gated<Integer> converter(Query query, TableProgram program) {
    Part part = program.translate(query);
    return program.behind(
        part,
        TransformationKind.TABLE,
        TableProgram.CONVERTER,
        program.isBatch() ? program.unknown(TableProgram.PLANNER) : part.end());
  }

  /** A table that comes from code that nobody knows, with all operators that lead to it. */
  private static Optional<FlinkRef> region(Call call, Value table) {
    return table instanceof Value.Unknown unknown
        ? Optional.of(Opaque.stream(call, unknown, FlinkType.SINGLE_OUTPUT))
        : Optional.empty();
  }
}
