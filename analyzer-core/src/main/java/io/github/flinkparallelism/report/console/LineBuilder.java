package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.Style;
import java.util.Optional;

/** Writes one line from left to right and knows its visible width, which colours do not change. */
public final class LineBuilder {
  private final Style style;
  private final StringBuilder text = new StringBuilder();
  private int column;
  private int padding;

  LineBuilder(Style style) {
    this.style = style;
  }

  /** Continues with {@code piece}. */
  public LineBuilder add(String piece) {
    return add(piece, Tone.PLAIN);
  }

  /** Continues with {@code piece} in a colour. */
  public LineBuilder add(String piece, Tone tone) {
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
  public LineBuilder to(int target) {
    boolean overrun = column > 0 && column > target - 1;
    padding = overrun ? 2 : target - column;
    return this;
  }

  /** Where the next piece starts. */
  public int column() {
    return column + padding;
  }

  /** The line, of ordinary information. */
  public ReportLine info() {
    return ReportLine.of(text.toString());
  }

  /** The line, which a build tool logs at a level. */
  public ReportLine at(Severity severity) {
    return new ReportLine(Optional.of(severity), text.toString());
  }
}
