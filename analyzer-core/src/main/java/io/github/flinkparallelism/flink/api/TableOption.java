package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Runtime.ResourceText;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.sql.TableName;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * An option of a table that sets a parallelism.
 *
 * @param key {@code sink.parallelism}
 * @param value as given
 * @param location where it is written, or the call that defines the table
 * @param connector in words, for options that only some connectors read
 * @param call the call that translates
 */
record TableOption(String key, Value value, Location location, String connector, Call call) {
  private static final int LONGEST_STATEMENT = 200;

  /** The first of {@code keys} that the table has, with Flink's check of it. */
  static Optional<TableOption> find(
      TableDefinition.Connected table, List<String> keys, TableName name, Call call) {
    for (String key : keys) {
      Value value = table.options().get(key);
      if (value != null) {
        Location at = place(key, table.location(), call);
        TableOption option =
            new TableOption(key, value, at, TableProgram.connectorText(table), call);
        return option.isLegal(name) ? Optional.of(option) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code CommonExecTableSourceScan} and {@code CommonExecSink#deriveSinkParallelism}. */
  private boolean isLegal(TableName name) {
    Optional<Integer> number = number();
    if (number.isEmpty() || number.get() > 0) {
      return true;
    }
    call.recorder()
        .violation(
            Violation.Kind.ILLEGAL_PARALLELISM,
            text() + " sets parallelism " + number.get() + " on table " + name.simple(),
            "Flink throws TableException while the statement is translated.",
            "Set a value from 1 to 32768, or remove the option.",
            location);
    return false;
  }

  /** The number, where it is known. */
  Optional<Integer> number() {
    return parsed().constant(Integer.class);
  }

  /** The value as an int; of an input too. */
  private Value parsed() {
    return value instanceof Value.Undecided
        ? call.runtime()
            .lift("parseInt", List.of(value), text(), location, values -> number(values.get(0)))
        : ConfigurationModel.toInt(value, call);
  }

  private Optional<Value> number(Value known) {
    Value number = ConfigurationModel.toInt(known, call);
    return number.constant(Integer.class).isPresent() ? Optional.of(number) : Optional.empty();
  }

  /** As it stands in DDL. */
  String text() {
    return "'" + key + "' = '" + Texts.of(value) + "'";
  }

  /**
   * What it assigns.
   *
   * @param sure whether the connector certainly reads it
   * @param replaced what would count without it
   */
  Gated<Assignment> assignment(boolean sure, Gated<Assignment> replaced) {
    Value number = parsed();
    Gated<Amount> amounts = call.settings().amounts().of(number, text(), location);
    return amounts.map(
        amount ->
            new Assignment(
                sure ? amount : assumed(amount),
                Layer.OPERATOR,
                text(),
                Optional.of(location),
                Optional.of(replaced)));
  }

  private Amount assumed(Amount amount) {
    return amount instanceof Amount.Known known
        ? new Amount.Assumed(known.value(), text(), connector)
        : amount;
  }

  /** The line of the file, at or after the call, that has the key; else the call itself. */
  private static Location place(String key, Location from, Call call) {
    Optional<ResourceText> file = call.runtime().resource(from.file());
    if (file.isEmpty()) {
      return from;
    }
    List<String> lines = file.get().text().lines().toList();
    int end = Math.min(lines.size(), from.line() + LONGEST_STATEMENT);
    for (int i = from.line() - 1; i < end; i++) {
      int column = lines.get(i).indexOf(key);
      if (column >= 0) {
        return new Location(from.file(), i + 1, column + 1);
      }
      if (lines.get(i).stripTrailing().endsWith(";") && !lines.get(i).contains("'")) {
        return from;
      }
    }
    return from;
  }
}
