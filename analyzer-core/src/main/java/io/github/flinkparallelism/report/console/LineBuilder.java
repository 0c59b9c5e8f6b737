package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.Style;
import java.util.Optional;

/** Writes one line from left to right and knows its visible width, which colours do not change. */
final class LineBuilder {
  private final Style style;
  private final StringBuilder text = new StringBuilder();
  private int column;
  private int padding;

  LineBuilder(Style style) {
    this.style = style;
  }

  LineBuilder add(String piece) {
    return add(piece, Tone.PLAIN);
  }

  LineBuilder add(String piece, Tone tone) {
    if (!piece.isEmpty()) {
      // Padding is written only before text, so that no line ends in spaces.
      text.append(" ".repeat(padding)).append(tone.paint(piece, style));
      column += padding + DisplayWidth.of(piece);
      padding = 0;
    }
    return this;
  }

  /** What follows starts in {@code target}, or two columns on when the line is already longer. */
  LineBuilder to(int target) {
    boolean overrun = column > 0 && column > target - 1;
    padding = overrun ? 2 : target - column;
    return this;
  }

  int column() {
    return column + padding;
  }

  ReportLine info() {
    return ReportLine.of(text.toString());
  }

  ReportLine at(Severity severity) {
    return new ReportLine(Optional.of(severity), text.toString());
  }
}
