package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.Style;

/** The voice in which a piece of text speaks; {@link Style} gives it a colour. */
public enum Tone {
  PLAIN,
  STRONG,
  DIM,
  ERROR,
  WARNING,
  PLACE;

  /** The voice for findings of that severity. */
  public static Tone of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> PLAIN;
    };
  }

  String paint(String text, Style style) {
    return switch (this) {
      case PLAIN -> text;
      case STRONG -> style.strong(text);
      case DIM -> style.dim(text);
      case ERROR -> style.error(text);
      case WARNING -> style.warning(text);
      case PLACE -> style.place(text);
    };
  }
}
