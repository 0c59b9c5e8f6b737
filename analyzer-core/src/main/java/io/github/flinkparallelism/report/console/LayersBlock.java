package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every layer below the operators, what it says, and whether that has any effect. */
final class LayersBlock {
  /**
   * One line.
   *
   * @param what the layer and its value
   * @param place where it says so
   * @param effect what comes of it
   * @param dead whether it has no effect at all
   */
  private record Row(String what, String place, String effect, boolean dead) {}

  /** Text in a narrower column would break at every word. */
  private static final int EFFECT = 24;

  private final Job job;
  private final Execution execution;
  private final Page page;

  LayersBlock(Job job, Execution execution, Page page) {
    this.job = job;
    this.execution = execution;
    this.page = page;
  }

  List<ReportLine> lines() {
    List<Row> rows = new ArrayList<>();
    execution.environmentWrites().forEach(write -> rows.add(row(write)));
    job.layers().stream().map(this::row).forEach(rows::add);
    // Flink's own default is news only where it decides something.
    rows.removeIf(row -> row.dead() && row.what().startsWith("Flink default"));
    int what = widest(rows.stream().map(Row::what).toList(), 16);
    int place = widest(rows.stream().map(Row::place).toList(), 36);
    List<ReportLine> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.addAll(print(row, lines.isEmpty(), Page.BLOCK + what + 2, place));
    }
    return lines;
  }

  private static int widest(List<String> texts, int most) {
    return Math.min(texts.stream().mapToInt(DisplayWidth::of).max().orElse(0), most);
  }

  private List<ReportLine> print(Row row, boolean first, int placeColumn, int placeWidth) {
    LineBuilder line = page.line().to(Page.INDENT).add(first ? "layers" : "", Tone.DIM);
    line.to(Page.BLOCK).add(row.what(), row.dead() ? Tone.DIM : Tone.PLAIN);
    line.to(placeColumn).add(row.place(), Tone.PLACE);
    int column = placeColumn + placeWidth + 2;
    Flow effect = new Flow().add(row.effect(), row.dead() ? Tone.DIM : Tone.PLAIN);
    if (Math.max(line.column() + 2, column) + EFFECT <= page.width()) {
      return Page.info(effect.after(line, column, page));
    }
    List<LineBuilder> lines = new ArrayList<>(List.of(line));
    lines.addAll(effect.after(page.line(), Page.BLOCK + 2, page));
    return Page.info(lines);
  }

  private Row row(EnvironmentWrite write) {
    Predicate<Decision> same =
        decision ->
            decision.layer() == Layer.ENVIRONMENT && LayerWords.at(decision, write.location());
    String late =
        write.createdBefore().isEmpty()
            ? ""
            : "; too late for " + Numbers.ids(write.createdBefore());
    boolean dead = write.decides().isEmpty();
    boolean afterAll = dead && write.createdBefore().size() == execution.operators().size();
    String effect = dead ? noEffect(same) : decides(write.decides());
    return new Row(
        "env " + Numbers.of(write.value()),
        page.place(write.location()),
        afterAll ? "no effect: too late for every operator" : effect + late,
        dead);
  }

  private Row row(Decision layer) {
    Predicate<Decision> same = decision -> LayerWords.same(decision, layer);
    List<Integer> decided =
        execution.operators().stream()
            .filter(operator -> same.test(operator.decision()))
            .map(Operator::id)
            .toList();
    Optional<Location> location = layer.location();
    return new Row(
        LayerWords.withValue(layer),
        location.map(page::place).orElse(LayerWords.nowhere(layer.layer())),
        decided.isEmpty() ? noEffect(same) : decides(decided),
        decided.isEmpty());
  }

  private String decides(List<Integer> ids) {
    boolean all = ids.size() == execution.operators().size();
    return all ? "decides every operator" : "decides " + Numbers.ids(ids);
  }

  private List<String> deciding(Predicate<Operator> of) {
    return execution.operators().stream()
        .filter(of)
        .map(operator -> LayerWords.of(operator.decision()))
        .distinct()
        .toList();
  }

  /** Names the layers that win over this one. */
  private String noEffect(Predicate<Decision> same) {
    if (execution.operators().isEmpty()) {
      return "no effect: no operator";
    }
    List<String> winners = deciding(operator -> operator.overrides().stream().anyMatch(same));
    if (winners.isEmpty()) {
      winners = deciding(operator -> true);
    }
    return "no effect: " + enumerate(winners) + (winners.size() == 1 ? " decides" : " decide");
  }

  /** {@code forced, env and operator}. */
  private static String enumerate(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
