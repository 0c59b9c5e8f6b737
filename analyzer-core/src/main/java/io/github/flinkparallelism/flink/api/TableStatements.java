package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.SqlStatement;
import io.github.flinkparallelism.sql.TableName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements of SQL: {@code TableEnvironmentImpl#executeInternal}. */
final class TableStatements {
  private static final List<String> STATE =
      List.of(
          Attribute.PARALLELISM,
          Attribute.MAX_PARALLELISM,
          Attribute.CHAINING,
          Attribute.DIFFERENT_MAX,
          Attribute.RUNTIME_MODE);

  private TableStatements() {}

  /** Reads {@code value} as SQL; statements that cannot be read are problems. */
  static List<SqlStatement> read(Value value, Call call) {
    Optional<SqlText> text = SqlText.of(value, call.runtime());
    if (text.isEmpty()) {
      return List.of();
    }
    List<SqlStatement> statements = call.sql().read(text.get().text());
    for (SqlStatement each : statements) {
      if (each instanceof SqlStatement.Unreadable unreadable && text.get().holes().isEmpty()) {
        Location at = call.invocation().location();
        call.runtime()
            .problem(
                new Problem(
                    "this SQL could not be read, so its operators are missing: "
                        + unreadable.message(),
                    at));
      }
    }
    return statements;
  }

  /** {@code executeSql}. */
  static void execute(Value value, Call call) {
    Optional<SqlText> text = SqlText.of(value, call.runtime());
    List<SqlStatement> statements = read(value, call);
    if (statements.size() > 1) {
      rejected(
          "executeSql() is given " + statements.size() + " statements",
          "Split the text, or put the inserts into EXECUTE STATEMENT SET BEGIN .. END.",
          call.invocation().location(),
          call);
    }
    boolean hidden =
        text.isEmpty() || statements.stream().anyMatch(SqlStatement.Unreadable.class::isInstance);
    if (hidden) {
      mayTranslate(call);
    }
    statements.forEach(each -> execute(each, text.orElseThrow(), call));
  }

  /** SQL that nobody can read may translate a statement or set an option. */
  private static void mayTranslate(Call call) {
    Settings.mayHaveChanged(
        call.self().env(), call.invocation().callText(), call.invocation(), call.runtime());
  }

  private static void execute(SqlStatement statement, SqlText text, Call call) {
    TableState tables = TableState.of(call);
    if (statement instanceof SqlStatement.CreateTable create) {
      tables.create(create, text, call);
      create
          .as()
          .ifPresent(
              query ->
                  submit(List.of(new SqlStatement.Insert(create.name(), Map.of(), query)), call));
    } else if (statement instanceof SqlStatement.CreateView view) {
      tables.define(view.name(), new TableDefinition.View(view.query()));
    } else if (statement instanceof SqlStatement.AlterOptions alter) {
      if (tables.lookup(alter.name()) instanceof TableDefinition.Connected table) {
        tables.define(alter.name(), table.with(TableState.values(alter.options(), text, call)));
      }
    } else if (statement instanceof SqlStatement.Forget forget) {
      tables.define(forget.name(), new TableDefinition.Hidden());
    } else if (statement instanceof SqlStatement.Insert insert) {
      submit(List.of(insert), call);
    } else if (statement instanceof SqlStatement.StatementSet set) {
      submit(set.inserts(), call);
    } else if (statement instanceof SqlStatement.Select select) {
      collect(select.query(), call);
    } else if (statement instanceof SqlStatement.Explain) {
      TableParallelism.beforeTranslation(call);
    } else {
      configure(statement, text, tables, call);
    }
  }

  private static void configure(
      SqlStatement statement, SqlText text, TableState tables, Call call) {
    if (statement instanceof SqlStatement.SetOption || statement instanceof SqlStatement.Reset) {
      rejected(
          "SET and RESET are statements of the SQL client",
          "Call getConfig().set(key, value) of the table environment.",
          call.invocation().location(),
          call);
    } else if (statement instanceof SqlStatement.CreateCatalog create) {
      Value type = TableState.values(create.options(), text, call).get("type");
      tables.createCatalog(create.name(), type);
    } else if (statement instanceof SqlStatement.UseCatalog use) {
      tables.useCatalog(use.name());
    } else if (statement instanceof SqlStatement.UseDatabase use) {
      tables.useDatabase(use.parts());
    }
  }

  /** Inserts become a job of their own, which the stream environment does not remember. */
  static void submit(List<SqlStatement.Insert> inserts, Call call) {
    TableParallelism.beforeTranslation(call);
    int job = job(call);
    List<Integer> sinks = translate(inserts, job, call);
    TableParallelism.afterTranslation(call);
    executed(job, sinks, inserts.isEmpty() ? "" : jobName(inserts, TableState.of(call)), call);
  }

  /** {@code sqlUpdate} of old releases: the next execution of the environment picks it up. */
  static void attach(Value value, Call call) {
    for (SqlStatement each : read(value, call)) {
      if (each instanceof SqlStatement.Insert insert) {
        attach(List.of(insert), call);
      } else {
        SqlText.of(value, call.runtime()).ifPresent(text -> execute(each, text, call));
      }
    }
  }

  /** {@code StreamStatementSet#attachAsDataStream}: the inserts join the environment's job. */
  static void attach(List<SqlStatement.Insert> inserts, Call call) {
    TableParallelism.beforeTranslation(call);
    translate(inserts, call.self().env(), call);
    TableParallelism.afterTranslation(call);
  }

  /** {@code TableEnvironmentImpl#executeInternal}: equal names are numbered; empty if not known. */
  private static String jobName(List<SqlStatement.Insert> inserts, TableState tables) {
    if (inserts.stream().map(SqlStatement.Insert::target).anyMatch(TableState::isAnonymous)) {
      return "";
    }
    List<String> names = inserts.stream().map(each -> tables.qualified(each.target())).toList();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean repeated = Collections.frequency(names, names.get(i)) > 1;
      told.add(repeated ? names.get(i) + "_" + (i + 1) : names.get(i));
    }
    return "insert-into_" + String.join(",", told);
  }

  /** A query whose result is brought to the client, by one subtask. */
  static void collect(Query query, Call call) {
    TableParallelism.beforeTranslation(call);
    int job = job(call);
    TableProgram program = new TableProgram(call, job);
    Part part = program.translate(query);
    Assignment one =
        new Assignment(
            Amount.of(1),
            Layer.FORCED,
            "results are collected by one subtask",
            Optional.of(call.invocation().location()),
            Optional.empty());
    Gated<Integer> sink =
        program.behind(
            part, TransformationKind.TABLE_SINK, "Collect table sink", Gated.always(one));
    TableParallelism.afterTranslation(call);
    executed(job, Settings.targets(sink), "", call);
  }

  private static List<Integer> translate(List<SqlStatement.Insert> inserts, int env, Call call) {
    TableProgram program = new TableProgram(call, env);
    List<Part> parts = inserts.stream().map(each -> program.translate(each.query())).toList();
    Map<TableName, List<Part>> writers = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      writers.computeIfAbsent(inserts.get(i).target(), any -> new ArrayList<>()).add(parts.get(i));
    }
    List<Integer> sinks = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      SqlStatement.Insert insert = inserts.get(i);
      List<Part> all = writers.get(insert.target());
      Gated<Assignment> parallelism =
          TableSink.parallelism(insert, parts.get(i), all, program, call);
      sinks.addAll(
          Settings.targets(
              program.behind(
                  parts.get(i),
                  TransformationKind.TABLE_SINK,
                  insert.target().simple(),
                  parallelism)));
    }
    return sinks;
  }

  /** An environment for one job, with the settings that the real one has now. */
  private static int job(Call call) {
    int job = call.runtime().allocate();
    for (String attribute : STATE) {
      call.runtime()
          .read(new Slot(call.self().env(), attribute))
          .ifPresent(value -> call.runtime().write(new Slot(job, attribute), value));
    }
    return job;
  }

  private static void executed(int job, List<Integer> sinks, String name, Call call) {
    call.runtime()
        .read(new Slot(call.self().env(), Attribute.PARALLELISM))
        .ifPresent(value -> call.runtime().write(new Slot(job, Attribute.PARALLELISM), value));
    Optional<String> jobName = name.isEmpty() ? Optional.empty() : Optional.of(name);
    call.settings().executions().submitted(call, job, sinks, jobName);
  }

  /** A violation that ends the program where the statement is translated. */
  static void rejected(String message, String remedy, Location at, Call call) {
    call.recorder()
        .violation(
            Violation.Kind.OTHER,
            message,
            "Flink throws TableException while the statement is translated.",
            remedy,
            at);
  }
}
