package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.Style;

/** Colours by the escape sequences that every terminal of today understands. */
final class AnsiStyle implements Style {
  private static final String RESET = "\u001b[0m";

  @Override
  public String strong(String text) {
    return "\u001b[1m" + text + RESET;
  }

  @Override
  public String dim(String text) {
    return "\u001b[2m" + text + RESET;
  }

  @Override
  public String error(String text) {
    return "\u001b[1;31m" + text + RESET;
  }

  @Override
  public String warning(String text) {
    return "\u001b[33m" + text + RESET;
  }

  @Override
  public String place(String text) {
    return "\u001b[4;34m" + text + RESET;
  }
}
