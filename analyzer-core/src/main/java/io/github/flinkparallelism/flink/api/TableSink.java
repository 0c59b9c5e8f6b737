package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.sql.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Sinks of table programs: {@code CommonExecSink}. */
final class TableSink {
  private TableSink() {}

  /**
   * The parallelism of the sink that {@code insert} writes to.
   *
   * @param all what the inserts of the job write to it, {@code part} among them
   */
  static Gated<Assignment> parallelism(
      SqlStatement.Insert insert, Part part, List<Part> all, TableProgram program, Call call) {
    TableDefinition definition = TableState.of(call).lookup(insert.target());
    String name = insert.target().simple();
    if (!(definition instanceof TableDefinition.Connected declared)) {
      return program.unknown("table " + name + " is not defined in this program");
    }
    TableDefinition.Connected table =
        declared.with(TableState.values(insert.hints(), new SqlText("", Map.of()), call));
    Optional<TableOption> option =
        TableOption.find(table, Connectors.sinkOptions(), insert.target(), call);
    Optional<Integer> writers = option.flatMap(TableOption::number);
    Optional<TableOption> apart =
        Connectors.tasksApart(table.connector()).stream()
            .flatMap(key -> TableOption.find(table, List.of(key), insert.target(), call).stream())
            .filter(each -> each.number().isEmpty() || !each.number().equals(writers))
            .findFirst();
    if (apart.isPresent()) {
      return program.unknown(apart.get().text() + " sets operators of the sink apart");
    }
    if (option.isPresent()) {
      check(option.get(), table, part, name, call);
      boolean sure = Connectors.readsSinkOption(table.connector(), option.get().key());
      return option.get().assignment(sure, part.end());
    }
    if (!Connectors.isPlainSink(table.connector())) {
      boolean committing = Connectors.isCommittingSink(table.connector()) && !program.isBatch();
      return program.unknown(
          "decided by " + TableProgram.connectorText(table) + " of table " + name,
          committing ? program.widest(widest(all)) : OptionalInt.empty());
    }
    if (program.isBatch()) {
      return program.unknown(TableProgram.PLANNER);
    }
    // From 2.1 on the planner merges sinks of one table, behind a union of what they write.
    boolean merged =
        call.version().atLeast(2, 1) && all.stream().map(Part::end).distinct().count() > 1;
    return merged ? program.unknown(widest(all)) : part.end();
  }

  private static OptionalInt widest(List<Part> parts) {
    OptionalInt greatest = OptionalInt.of(1);
    for (Part part : parts) {
      greatest = Widths.max(greatest, part.greatest());
    }
    return greatest;
  }

  /**
   * {@code CommonExecSink#applyKeyBy}: rows with updates may overtake each other on the way to a
   * sink of another parallelism, so they need a key. It compares raw numbers, and behind an
   * exchange by key the raw number is -1.
   */
  private static void check(
      TableOption option, TableDefinition.Connected table, Part part, String name, Call call) {
    boolean sure = Connectors.readsSinkOption(table.connector(), option.key());
    if (!sure || !part.updating() || table.primaryKey() || option.number().isEmpty()) {
      return;
    }
    boolean different =
        part.end() instanceof Gated.Always<Assignment> end
            && end.value().amount() instanceof Amount.Known known
            && known.value() != option.number().get();
    if (different) {
      TableStatements.rejected(
          option.text() + " on table " + name + ", whose query updates rows without a primary key",
          "Declare a PRIMARY KEY .. NOT ENFORCED, or remove the option.",
          option.location(),
          call);
    }
  }
}
