package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the marks in the operator table mean: assumed and unknown numbers, conditions, loops. */
final class Footnotes {
  /** Notes that say more about fewer operators than anybody reads are counted instead. */
  private static final int MAX_NOTES = 20;

  private static final String REPEATED = "*";

  /** Operators that share a note have all of this in common. */
  private record Cause(Quantity quantity, Optional<Location> location) {}

  private final Execution execution;
  private final Page page;
  private final Map<String, List<Integer>> conditions = new LinkedHashMap<>();
  private final List<String> letters;

  Footnotes(Execution execution, Page page) {
    this.execution = execution;
    this.page = page;
    for (Operator operator : execution.operators()) {
      operator
          .condition()
          .ifPresent(
              text ->
                  conditions.computeIfAbsent(text, key -> new ArrayList<>()).add(operator.id()));
    }
    this.letters = List.copyOf(conditions.keySet());
  }

  /** What follows the operator's name: {@code " (a)"}. */
  String suffix(Operator operator) {
    String letter = operator.condition().map(this::letter).orElse("");
    String marks = letter + (operator.repeated() ? REPEATED : "");
    return marks.isEmpty() ? "" : " (" + marks + ")";
  }

  /** a to z, then aa, ab and so on. */
  private String letter(String condition) {
    StringBuilder name = new StringBuilder();
    for (int i = letters.indexOf(condition); i >= 0; i = i / 26 - 1) {
      name.insert(0, (char) ('a' + i % 26));
    }
    return name.toString();
  }

  List<ReportLine> lines() {
    Map<Cause, List<Integer>> causes = causes();
    List<ReportLine> lines = new ArrayList<>();
    causes.entrySet().stream()
        .limit(MAX_NOTES)
        .forEach(cause -> lines.addAll(uncertain(cause.getKey(), cause.getValue())));
    conditions.entrySet().stream()
        .limit(MAX_NOTES)
        .forEach(condition -> lines.addAll(conditional(condition.getKey(), condition.getValue())));
    lines.addAll(repeated());
    int left = Math.max(causes.size() - MAX_NOTES, 0) + Math.max(conditions.size() - MAX_NOTES, 0);
    if (left > 0) {
      lines.add(page.line().to(Page.INDENT).add(Page.count(left, "more note")).info());
    }
    return lines;
  }

  private Map<Cause, List<Integer>> causes() {
    Map<Cause, List<Integer>> causes = new LinkedHashMap<>();
    for (Operator operator : execution.operators()) {
      if (operator.parallelism().certainty() != Certainty.EXACT) {
        Cause cause = new Cause(operator.parallelism(), operator.decision().location());
        causes.computeIfAbsent(cause, key -> new ArrayList<>()).add(operator.id());
      }
    }
    return causes;
  }

  private List<ReportLine> uncertain(Cause cause, List<Integer> ids) {
    Quantity quantity = cause.quantity();
    String mark = quantity.certainty() == Certainty.RANGE ? ".." : "?";
    Flow flow = new Flow().add(new Uncertainty(page).why(quantity));
    cause.location().ifPresent(place -> flow.add(", ").add(page.place(place), Tone.PLACE));
    List<ReportLine> lines = note(mark, ids, flow);
    return new Uncertainty(page)
        .remedy(quantity)
        .map(remedy -> Stream.concat(lines.stream(), continued(remedy).stream()).toList())
        .orElse(lines);
  }

  private List<ReportLine> conditional(String condition, List<Integer> ids) {
    return note(letter(condition), ids, new Flow().add("only if " + page.text(condition)));
  }

  private List<ReportLine> repeated() {
    List<Integer> ids =
        execution.operators().stream().filter(Operator::repeated).map(Operator::id).toList();
    String text = "one of several, created in a loop whose length is not known";
    return ids.isEmpty() ? List.of() : note(REPEATED, ids, new Flow().add(text));
  }

  private List<ReportLine> note(String mark, List<Integer> ids, Flow flow) {
    LineBuilder line = page.line().to(Page.INDENT).add(mark, Tone.WARNING);
    line.to(Page.INDENT + 3).add(Numbers.ids(ids));
    return Page.info(flow.after(line, Page.BLOCK, page));
  }

  private List<ReportLine> continued(String text) {
    return Page.info(new Flow().add(text).after(page.line(), Page.BLOCK, page));
  }
}
