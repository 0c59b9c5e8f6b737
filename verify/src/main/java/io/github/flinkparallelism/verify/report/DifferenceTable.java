package io.github.flinkparallelism.verify.report;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.Flow;
import io.github.flinkparallelism.report.console.Page;
import io.github.flinkparallelism.report.console.Table;
import io.github.flinkparallelism.report.console.Table.Cell;
import io.github.flinkparallelism.report.console.Table.Column;
import io.github.flinkparallelism.report.console.Table.Cut;
import io.github.flinkparallelism.report.console.Tone;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Aspect;
import io.github.flinkparallelism.verify.comparison.Difference;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sum over a job's operators, and a row for each thing that was not said alike. */
final class DifferenceTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("", false, Cut.NEVER, 0, 0),
          new Column("what", false, Cut.NEVER, 0, 0),
          new Column("operator", false, Cut.MIDDLE, 12, 0),
          new Column("analyzer", false, Cut.MIDDLE, 16, 0),
          new Column("Flink", false, Cut.MIDDLE, 16, 0),
          new Column("where", false, Cut.NEVER, 0, 0));

  private final Agreement agreement;
  private final Page page;

  DifferenceTable(Agreement agreement, Page page) {
    this.agreement = agreement;
    this.page = page;
  }

  List<ReportLine> lines() {
    List<ReportLine> lines = new ArrayList<>(List.of(sum()));
    if (!agreement.differences().isEmpty()) {
      lines.add(Page.BLANK);
      List<List<Cell>> rows = new ArrayList<>();
      agreement.differences().forEach(difference -> rows.addAll(rows(difference)));
      lines.addAll(new Table(COLUMNS, rows).lines(page));
      lines.addAll(reasons());
    }
    return lines;
  }

  /** Why something is not exact, once for all operators of which that is so. */
  private List<ReportLine> reasons() {
    Map<String, List<String>> operators = new LinkedHashMap<>();
    for (Difference difference : agreement.differences()) {
      if (difference.certainty() != Certainty.EXACT && !difference.operator().isEmpty()) {
        difference
            .reason()
            .ifPresent(
                reason ->
                    operators
                        .computeIfAbsent(reason, key -> new ArrayList<>())
                        .add(difference.operator()));
      }
    }
    List<ReportLine> lines = new ArrayList<>();
    operators.forEach(
        (reason, names) -> {
          String text = page.name(String.join(", ", names)) + ": " + page.text(reason);
          lines.addAll(Page.info(new Flow().add(text).after(page.line(), Page.INDENT, page)));
        });
    if (!lines.isEmpty()) {
      lines.add(0, Page.BLANK);
    }
    return lines;
  }

  private ReportLine sum() {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = agreement.count(verdict);
      if (count > 0) {
        parts.add(count + " " + word(verdict));
      }
    }
    String operators = Page.count(agreement.verdicts().size(), "operator");
    return page.line()
        .to(Page.INDENT)
        .add(operators + ": " + String.join(", ", parts))
        .add(page.dot() + agreement(agreement.verticesAgree(), Aspect.TASKS))
        .add(page.dot() + agreement(agreement.slotsAgree(), Aspect.SLOTS))
        .info();
  }

  /** {@code same slots}, {@code other slots}; {@code slots open} where no claim is made. */
  private String agreement(boolean same, Aspect aspect) {
    boolean open =
        agreement.differences().stream()
            .filter(difference -> difference.aspect() == aspect)
            .anyMatch(difference -> difference.verdict() != Verdict.WRONG);
    return open ? aspect.label() + " open" : (same ? "same " : "other ") + aspect.label();
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case EXACT -> "exact";
      case DEFAULT -> "by default";
      case RANGE -> "in range";
      case UNKNOWN -> "open";
      case WRONG -> "different";
    };
  }

  /** Several things of one kind stand in rows below each other. */
  private List<List<Cell>> rows(Difference difference) {
    int height = Math.max(Math.max(difference.claimed().size(), difference.planned().size()), 1);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      rows.add(
          i == 0
              ? firstRow(difference)
              : List.of(
                  Cell.of(""),
                  Cell.of(""),
                  Cell.of(""),
                  entry(difference.claimed(), i),
                  entry(difference.planned(), i),
                  Cell.of("")));
    }
    return rows;
  }

  private List<Cell> firstRow(Difference difference) {
    return List.of(
        Cell.of(DifferenceWords.mark(difference), Tone.of(DifferenceWords.severity(difference))),
        Cell.of(difference.aspect().label()),
        Cell.of(page.name(difference.operator())),
        claimed(difference),
        entry(difference.planned(), 0),
        Cell.of(difference.location().map(page::place).orElse(""), Tone.PLACE));
  }

  private Cell claimed(Difference difference) {
    String mark = difference.certainty() == Certainty.DEFAULT ? "?" : "";
    Cell cell = entry(difference.claimed(), 0);
    return new Cell(cell.text(), difference.claimed().isEmpty() ? "" : mark, cell.tone());
  }

  private Cell entry(List<String> entries, int index) {
    String none = index == 0 && entries.isEmpty() ? "none" : "";
    return index < entries.size()
        ? Cell.of(page.name(entries.get(index)), Tone.STRONG)
        : Cell.of(none, Tone.DIM);
  }
}
