package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.Table.Cell;
import io.github.flinkparallelism.report.console.Table.Column;
import io.github.flinkparallelism.report.console.Table.Cut;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row per operator: its parallelism, who decided it, where, and what that overrode. */
final class OperatorTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("#", true, Cut.NEVER, 0, 0),
          new Column("operator", false, Cut.MIDDLE, 16, 0),
          new Column("in", false, Cut.END, 9, 3),
          new Column("p", true, Cut.NEVER, 0, 0),
          new Column("max", true, Cut.NEVER, 0, 1),
          new Column("decided by", false, Cut.NEVER, 0, 0),
          new Column("where", false, Cut.NEVER, 0, 0),
          new Column("overrode", false, Cut.END, 16, 2));

  private final Execution execution;
  private final Footnotes footnotes;
  private final Page page;
  private final boolean marked;
  private final boolean maxMarked;

  OperatorTable(Execution execution, Footnotes footnotes, Page page) {
    this.execution = execution;
    this.footnotes = footnotes;
    this.page = page;
    this.marked = anyMarked(Operator::parallelism);
    this.maxMarked = anyMarked(Operator::maxParallelism);
  }

  private boolean anyMarked(Function<Operator, Quantity> number) {
    return execution.operators().stream().map(number).anyMatch(Numbers::isMarked);
  }

  List<ReportLine> lines() {
    List<List<Cell>> rows = execution.operators().stream().map(this::row).toList();
    return new Table(COLUMNS.stream().map(this::aligned).toList(), rows).lines(page);
  }

  /** A heading above numbers of which some have a mark stands above the digits, too. */
  private Column aligned(Column column) {
    boolean shifted =
        (column.header().equals("p") && marked) || (column.header().equals("max") && maxMarked);
    String header = shifted ? column.header() + " " : column.header();
    return new Column(header, column.right(), column.cut(), column.floor(), column.drop());
  }

  private List<Cell> row(Operator operator) {
    Decision decision = operator.decision();
    return List.of(
        Cell.of(String.valueOf(operator.id()), Tone.DIM),
        new Cell(page.name(operator.name()), footnotes.suffix(operator), Tone.PLAIN),
        Cell.of(partitioning(operator)),
        number(operator.parallelism(), marked, Tone.STRONG),
        number(operator.maxParallelism(), maxMarked, Tone.PLAIN),
        Cell.of(LayerWords.of(decision)),
        where(decision),
        Cell.of(LayerWords.overridden(operator.overrides(), page), Tone.DIM));
  }

  private static String partitioning(Operator operator) {
    return operator.inputs().stream()
        .map(input -> input.partitioning().toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Cell number(Quantity quantity, boolean anyMarked, Tone certain) {
    return Cell.of(Numbers.aligned(quantity, anyMarked), Numbers.tone(quantity, certain));
  }

  private Cell where(Decision decision) {
    return decision
        .location()
        .map(place -> Cell.of(page.brief(place), Tone.PLACE))
        .orElseGet(() -> Cell.of(LayerWords.nowhere(decision.layer()), Tone.DIM));
  }
}
