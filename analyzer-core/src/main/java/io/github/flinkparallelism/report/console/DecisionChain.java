package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.Table.Cell;
import io.github.flinkparallelism.report.console.Table.Column;
import io.github.flinkparallelism.report.console.Table.Cut;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every layer that could decide an operator's parallelism, strongest first, and which one does. */
final class DecisionChain {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("", true, Cut.NEVER, 0, 0),
          new Column("", false, Cut.NEVER, 0, 0),
          new Column("", true, Cut.NEVER, 0, 0),
          new Column("", false, Cut.NEVER, 0, 0),
          new Column("", false, Cut.END, 12, 0),
          new Column("", false, Cut.NEVER, 0, 0));

  private static final int PLACE = 3;

  /** A layer that would be stronger, but that Flink does not consult for this operator. */
  private static final String NOT_ASKED = "not asked";

  /** Below this width the source texts need every column that can be had. */
  private static final int NARROW = 100;

  /** Layers that are read and could have spoken, and how they would. */
  private static final Map<Layer, String> NOT_GIVEN =
      Map.of(
          Layer.OPERATOR, ".setParallelism(n)",
          Layer.ENVIRONMENT, "env.setParallelism(n)",
          Layer.CLIENT, "flink run -p n",
          Layer.FILE, "parallelism.default: n");

  private final Subject subject;
  private final Page page;
  private final List<Word> given;
  private final boolean marked;

  /** What one layer says; the first of all is the one that decides. */
  private record Word(Decision decision, boolean decides) {}

  DecisionChain(Subject subject, Page page) {
    this.subject = subject;
    this.page = page;
    Operator operator = subject.operator();
    List<Word> all = new ArrayList<>(List.of(new Word(operator.decision(), true)));
    Stream.concat(operator.overrides().stream(), subject.job().layers().stream())
        .filter(layer -> all.stream().noneMatch(one -> LayerWords.same(one.decision(), layer)))
        .forEach(layer -> all.add(new Word(layer, false)));
    this.given = List.copyOf(all);
    this.marked = given.stream().map(one -> one.decision().value()).anyMatch(Numbers::isMarked);
  }

  List<ReportLine> lines() {
    List<List<Cell>> rows = new ArrayList<>();
    int stronger = 0;
    int deciding = 0;
    for (Layer layer : Layer.values()) {
      List<Word> words = given.stream().filter(one -> one.decision().layer() == layer).toList();
      for (Word word : words) {
        rows.add(row(rows.size() + 1, word, stronger));
        deciding = word.decides() ? rows.size() : deciding;
        stronger = deciding > 0 ? rows.size() : 0;
      }
      if (words.isEmpty() && NOT_GIVEN.containsKey(layer)) {
        rows.add(absent(rows.size() + 1, layer));
      }
    }
    Table table = new Table(COLUMNS, rows);
    List<ReportLine> lines = new ArrayList<>(table.body(page));
    lines.addAll(deciding, value(table.start(PLACE, page)));
    return lines;
  }

  private List<Cell> row(int number, Word word, int stronger) {
    Decision decision = word.decision();
    Tone tone = word.decides() ? Tone.PLAIN : Tone.DIM;
    // The code column already says that Flink's default is built in.
    String place = decision.layer() == Layer.DEFAULT ? "" : LayerWords.nowhere(decision.layer());
    Tone strong = Numbers.tone(decision.value(), word.decides() ? Tone.STRONG : Tone.DIM);
    return List.of(
        Cell.of(String.valueOf(number), Tone.DIM),
        Cell.of(word(decision), tone),
        Cell.of(Numbers.aligned(decision.value(), marked), strong),
        decision
            .location()
            .map(location -> Cell.of(page.place(location), Tone.PLACE))
            .orElse(Cell.of(place, Tone.DIM)),
        Cell.of(page.text(decision.code()), tone),
        note(word, stronger));
  }

  private Cell note(Word word, int stronger) {
    if (word.decides()) {
      return Cell.of("<- decides", Tone.STRONG);
    }
    String loses = page.width() < NARROW ? "loses to " : "overridden by ";
    return Cell.of(stronger == 0 ? NOT_ASKED : loses + stronger, Tone.DIM);
  }

  private static String word(Decision decision) {
    return decision.layer() == Layer.DEFAULT ? "Flink" : LayerWords.of(decision);
  }

  private List<Cell> absent(int number, Layer layer) {
    if (layer == Layer.ENVIRONMENT && !subject.execution().environmentWrites().isEmpty()) {
      return elsewhere(number, subject.execution().environmentWrites().get(0));
    }
    return List.of(
        Cell.of(String.valueOf(number), Tone.DIM),
        Cell.of(LayerWords.of(layer), Tone.DIM),
        Cell.of(marked ? "- " : "-", Tone.DIM),
        Cell.of("not given", Tone.DIM),
        Cell.of(NOT_GIVEN.get(layer), Tone.DIM),
        Cell.of(""));
  }

  /** The environment has a value, but this operator was created before or does not ask for it. */
  private List<Cell> elsewhere(int number, EnvironmentWrite write) {
    boolean late = write.createdBefore().contains(subject.operator().id());
    Location location = write.location();
    return List.of(
        Cell.of(String.valueOf(number), Tone.DIM),
        Cell.of("env", Tone.DIM),
        Cell.of(marked ? "- " : "-", Tone.DIM),
        Cell.of(page.place(location), Tone.PLACE),
        Cell.of(page.text(write.code()), Tone.DIM),
        Cell.of(late ? "too late" : NOT_ASKED, Tone.DIM));
  }

  /** Below the deciding layer: where its number comes from when that is not plain to see. */
  private List<ReportLine> value(int column) {
    Operator operator = subject.operator();
    Quantity quantity = operator.parallelism();
    Optional<Origin> origin = operator.decision().origin();
    boolean plain = quantity.certainty() == Certainty.EXACT && quantity.expression().isEmpty();
    if (plain && origin.isEmpty()) {
      return List.of();
    }
    Uncertainty uncertainty = new Uncertainty(page);
    String why =
        uncertainty.why(quantity.certainty() == Certainty.EXACT ? quantity : bare(quantity));
    return Stream.of(
            quantity.expression().map(page::text).orElse(""),
            why,
            origin.map(this::read).orElse(""),
            uncertainty.remedy(quantity).orElse(""))
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Page.info(indented(text, column)).stream())
        .toList();
  }

  private String read(Origin origin) {
    return "read from " + page.place(origin.location()) + ": " + page.text(origin.text());
  }

  private List<LineBuilder> indented(String text, int column) {
    int start = Math.min(column, page.width() / 2);
    return new Flow().add(text).after(page.line(), start, page);
  }

  private static Quantity bare(Quantity quantity) {
    return new Quantity(
        quantity.value(),
        quantity.certainty(),
        quantity.min(),
        quantity.max(),
        Optional.empty(),
        quantity.input(),
        quantity.reason());
  }
}
