package io.github.flinkparallelism.live.report;

import io.github.flinkparallelism.live.LiveJob;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.OperatorState;
import io.github.flinkparallelism.live.comparison.Program;
import io.github.flinkparallelism.live.comparison.Verdict;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.console.Numbers;
import io.github.flinkparallelism.report.plain.PlainLine;
import io.github.flinkparallelism.source.Location;
import java.util.List;

/**
 * A line for each difference, in the shape that compilers use and editors understand: {@code
 * path:line:col: severity: message [Live]}.
 */
public final class LivePlain {
  private static final String RULE = "Live";

  private final StringBuilder out = new StringBuilder();
  private final boolean unicode;

  private LivePlain(boolean unicode) {
    this.unicode = unicode;
  }

  /** The lines, each ending in {@code \n}; nothing where everything runs as the source says. */
  public static String render(LiveResult result, boolean unicode) {
    LivePlain lines = new LivePlain(unicode);
    result.jobs().forEach(lines::add);
    for (Program program : result.notRunning()) {
      String text = program.job().name() + " does not run in " + result.cluster().name();
      lines.line(program.execution().location(), Severity.INFO, text);
    }
    return lines.out.toString();
  }

  private void add(LiveJob job) {
    JobComparison comparison = job.comparison();
    for (OperatorState state : comparison.operators()) {
      if (state.verdict() != Verdict.SAME) {
        add(state);
      }
    }
    Location execution = comparison.program().execution().location();
    for (RunningVertex vertex : comparison.strangers()) {
      line(
          execution,
          VerdictWords.severity(comparison.strangersAre()),
          vertex.name() + " runs, but is not in source");
    }
    if (comparison.tasks() != Verdict.SAME) {
      line(
          execution,
          VerdictWords.severity(comparison.tasks()),
          "tasks %s in source, %s running"
              .formatted(side(comparison.tasksInSource()), side(comparison.tasksRunning())));
    }
    if (comparison.slots() != Verdict.SAME) {
      line(
          execution,
          VerdictWords.severity(comparison.slots()),
          "slots %s in source, %s running"
              .formatted(
                  Numbers.of(comparison.program().execution().slots().required()),
                  VerdictWords.number(comparison.running().slots())));
    }
  }

  private static String side(List<String> entries) {
    return entries.isEmpty() ? "none" : String.join("; ", entries);
  }

  private void add(OperatorState state) {
    Operator operator = state.operator();
    Location place = operator.decision().location().orElse(operator.location());
    String subject = operator.name() + " (" + operator.id() + ")";
    if (state.vertex().isEmpty()) {
      line(place, VerdictWords.severity(state.parallelism()), subject + " does not run");
      return;
    }
    if (state.parallelism() != Verdict.SAME) {
      line(
          place,
          VerdictWords.severity(state.parallelism()),
          "%s: parallelism %s in source, %s running"
              .formatted(
                  subject,
                  Numbers.of(operator.parallelism()),
                  VerdictWords.number(state.vertex().get().parallelism())));
    }
    if (state.maxParallelism() != Verdict.SAME) {
      line(
          operator.location(),
          VerdictWords.severity(state.maxParallelism()),
          "%s: max parallelism %s in source, %s running"
              .formatted(
                  subject,
                  Numbers.of(operator.maxParallelism()),
                  VerdictWords.number(state.vertex().get().maxParallelism())));
    }
  }

  private void line(Location place, Severity severity, String message) {
    PlainLine.append(out, place, severity, message, RULE, unicode);
  }
}
