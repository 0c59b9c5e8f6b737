package io.github.flinkparallelism.maven.console;

import io.github.flinkparallelism.report.Style;
import org.apache.maven.shared.utils.logging.MessageUtils;

/**
 * Colours through Maven's own message builder, so that {@code -Dstyle.color}, {@code -B} and pipes
 * behave as they do for all of Maven.
 */
public final class MavenStyle implements Style {
  private static final String DIM = "\u001b[2m";
  private static final String UNDERLINED_BLUE = "\u001b[4;34m";
  private static final String RESET = "\u001b[m";

  private MavenStyle() {}

  /** The style of the running Maven: without effect where it does not colour. */
  public static Style ofRunningMaven() {
    return MessageUtils.isColorEnabled() ? new MavenStyle() : PLAIN;
  }

  @Override
  public String strong(String text) {
    return MessageUtils.buffer().strong(text).toString();
  }

  @Override
  public String error(String text) {
    return MessageUtils.buffer().failure(text).toString();
  }

  @Override
  public String warning(String text) {
    return MessageUtils.buffer().warning(text).toString();
  }

  // Maven's builder has no word for the next two.

  @Override
  public String dim(String text) {
    return DIM + text + RESET;
  }

  @Override
  public String place(String text) {
    return UNDERLINED_BLUE + text + RESET;
  }
}
