package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables between {@code groupBy} or {@code window} and {@code select}: {@code GroupedTable} and its
 * relatives. What they group by decides where rows go, as {@code StreamPhysicalGroupAggregateRule}
 * and {@code StreamPhysicalGroupWindowAggregateRule} have it.
 */
final class GroupedTables {
  private static final String WINDOW = "window";

  /** The name that a group window is given, as a text or a column. */
  private static final Pattern ALIAS =
      Pattern.compile("(?s).*\\.as\\((?:\\$\\()?\"(\\w+)\"\\)?\\)\\s*\\)\\s*");

  /** One group window, of which the plan depends on nothing but its name. */
  private static final Pattern GROUP_WINDOW =
      Pattern.compile("(?s)\\.?window\\(\\s*(?:Tumble|Slide|Session)\\b.*");

  private static final Pattern COLUMN = Pattern.compile("\\s*(?:\\$|col)\\(\"(\\w+)\"\\)\\s*");
  private static final Pattern NAMES =
      Pattern.compile("\\s*\"\\s*(\\w+(?:\\s*,\\s*\\w+)*)\\s*\"\\s*");

  private GroupedTables() {}

  static final ApiTable GROUPED_TABLE =
      ApiTable.of(FlinkType.GROUPED_TABLE)
          .row("groupBy", GroupedTables::groupBy)
          .row("aggregate", Call::self)
          .row("flatAggregate", Call::self)
          .row("select", call -> TableState.of(call).table(TableState.queryOf(call.self())));

  /** {@code groupBy(keys)}, be it of a table or behind {@code window(..)}. */
  static Value groupBy(Call call) {
    Query input = TableState.queryOf(call.self());
    Optional<Set<String>> names = names(call);
    if (names.isEmpty()) {
      return grouped(call, new Query.Undecided(List.of(input)));
    }
    Optional<Value> window = call.self().attribute(WINDOW);
    if (window.isEmpty()) {
      return grouped(call, new Query.Keyed(input, false));
    }
    String alias = Texts.of(window.get());
    if (!names.get().contains(alias)) {
      return grouped(call, new Query.Undecided(List.of(input)));
    }
    return grouped(
        call,
        names.get().size() > 1 ? new Query.Keyed(input, false) : new Query.Singleton(input, false));
  }

  /** {@code window(Tumble.over(..).on(..).as("w"))}; windows of rows stay undecided. */
  static Value window(Call call) {
    Query input = TableState.queryOf(call.self());
    String text = call.invocation().callText();
    Matcher alias = ALIAS.matcher(text);
    return GROUP_WINDOW.matcher(text).matches() && alias.matches()
        ? grouped(call, input).with(WINDOW, Value.of(alias.group(1)))
        : undecided(call);
  }

  /** Whose keys nobody but the planner knows. */
  static FlinkRef undecided(Call call) {
    return grouped(call, new Query.Undecided(List.of(TableState.queryOf(call.self()))));
  }

  private static FlinkRef grouped(Call call, Query query) {
    return TableState.of(call)
        .object(FlinkType.GROUPED_TABLE)
        .with(Attribute.QUERY, new TableQuery.OfTable(query));
  }

  /** The columns that are grouped by; absent where they are anything but columns. */
  private static Optional<Set<String>> names(Call call) {
    String text = call.invocation().callText().strip();
    int start = text.indexOf('(') + 1;
    int end = text.lastIndexOf(')');
    if (end < start) {
      // A reference to the method tells no arguments.
      return Optional.empty();
    }
    String arguments = text.substring(start, end);
    Matcher old = NAMES.matcher(arguments);
    if (old.matches()) {
      return Optional.of(new LinkedHashSet<>(List.of(old.group(1).split("\\s*,\\s*"))));
    }
    Set<String> names = new LinkedHashSet<>();
    for (String argument : arguments.split(",")) {
      Matcher column = COLUMN.matcher(argument);
      if (!column.matches()) {
        return Optional.empty();
      }
      names.add(column.group(1));
    }
    return Optional.of(names);
  }
}
