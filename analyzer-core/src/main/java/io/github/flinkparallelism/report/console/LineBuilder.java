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
    int end = piece.length();
    while (end > 0 && piece.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0) {
      String solid = piece.substring(0, end);
      text.append(" ".repeat(padding)).append(tone.paint(solid, style));
      column += padding + DisplayWidth.of(solid);
      padding = 0;
    }
    // Spaces are written only before text, so that no line ends in them.
    padding += piece.length() - end;
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
