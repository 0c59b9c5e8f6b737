package io.github.flinkparallelism.live.report;

import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.OperatorState;
import io.github.flinkparallelism.live.comparison.Verdict;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.LayerWords;
import io.github.flinkparallelism.report.console.Numbers;
import io.github.flinkparallelism.report.console.Page;
import io.github.flinkparallelism.report.console.Table;
import io.github.flinkparallelism.report.console.Table.Cell;
import io.github.flinkparallelism.report.console.Table.Column;
import io.github.flinkparallelism.report.console.Table.Cut;
import io.github.flinkparallelism.report.console.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row for each operator: what the source says of it and how it runs. */
final class LiveTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("", false, Cut.NEVER, 0, 0),
          new Column("#", true, Cut.NEVER, 0, 0),
          new Column("operator", false, Cut.MIDDLE, 12, 0),
          new Column("source", true, Cut.NEVER, 0, 0),
          new Column("runs", true, Cut.NEVER, 0, 0),
          new Column("max", true, Cut.NEVER, 0, 2),
          new Column("runs", true, Cut.NEVER, 0, 2),
          new Column("decided by", false, Cut.END, 8, 3),
          new Column("where", false, Cut.NEVER, 0, 1));

  private final JobComparison job;
  private final Page page;

  LiveTable(JobComparison job, Page page) {
    this.job = job;
    this.page = page;
  }

  List<ReportLine> lines() {
    List<List<Cell>> rows = new ArrayList<>();
    job.operators().forEach(state -> rows.add(row(state)));
    job.strangers().forEach(vertex -> rows.add(row(vertex)));
    return new Table(COLUMNS, rows).lines(page);
  }

  private List<Cell> row(OperatorState state) {
    Operator operator = state.operator();
    Decision decision = operator.decision();
    Optional<RunningVertex> vertex = state.vertex();
    return List.of(
        mark(state.verdict()),
        Cell.of(String.valueOf(operator.id())),
        Cell.of(page.name(operator.name())),
        Cell.of(Numbers.of(operator.parallelism())),
        running(vertex.flatMap(RunningVertex::parallelism), vertex, state.parallelism()),
        Cell.of(Numbers.of(operator.maxParallelism())),
        running(vertex.flatMap(RunningVertex::maxParallelism), vertex, state.maxParallelism()),
        Cell.of(page.name(LayerWords.of(decision))),
        Cell.of(decision.location().map(page::place).orElse(""), Tone.PLACE));
  }

  /** A task that is not in source. */
  private List<Cell> row(RunningVertex vertex) {
    return List.of(
        mark(job.strangersAre()),
        Cell.of(""),
        Cell.of(page.name(vertex.name())),
        Cell.of("-", Tone.DIM),
        running(vertex.parallelism(), Optional.of(vertex), job.strangersAre()),
        Cell.of("-", Tone.DIM),
        running(vertex.maxParallelism(), Optional.of(vertex), Verdict.SAME),
        Cell.of("", Tone.DIM),
        Cell.of(""));
  }

  private static Cell mark(Verdict verdict) {
    return Cell.of(VerdictWords.mark(verdict), Tone.of(VerdictWords.severity(verdict)));
  }

  private static Cell running(
      Optional<Integer> number, Optional<RunningVertex> vertex, Verdict verdict) {
    return vertex.isEmpty()
        ? Cell.of("-", Tone.DIM)
        : Cell.of(VerdictWords.number(number), verdict == Verdict.SAME ? Tone.PLAIN : Tone.STRONG);
  }
}
