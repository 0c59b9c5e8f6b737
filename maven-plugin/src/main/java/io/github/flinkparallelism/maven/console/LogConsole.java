package io.github.flinkparallelism.maven.console;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Prints reports to Maven's log, each line at the level of its severity.
 *
 * <p>Maven's prefixes differ in width. Lines that carry a severity are indented in reports, and
 * lose as much of that as their prefix is wider, so that all text stays aligned:
 *
 * <pre>
 * [INFO]    text
 * [ERROR]   text
 * [WARNING] text
 * </pre>
 */
public final class LogConsole {
  private static final int INFO = "[INFO] ".length();
  private static final int WIDER_ERROR = "[ERROR] ".length() - INFO;
  private static final int WIDER_WARNING = "[WARNING] ".length() - INFO;

  private final Log log;

  /** A console that writes to {@code log}. */
  public LogConsole(Log log) {
    this.log = log;
  }

  /** The columns of a terminal that are left for text. */
  public static int columnsForText(int columns) {
    return columns - INFO;
  }

  /** Prints every line. */
  public void print(List<ReportLine> lines) {
    for (ReportLine line : lines) {
      print(line.severity(), line.text());
    }
  }

  /** Prints a line of ordinary information. */
  public void info(String text) {
    print(Optional.empty(), text);
  }

  /**
   * Prints a rendering that has one finding per line, in the shape of compiler messages. The level
   * is read from the text because these lines carry it for other programs in just that way.
   */
  public void printPlain(String rendering) {
    rendering.lines().forEach(line -> print(severityOf(line), line));
  }

  private static Optional<Severity> severityOf(String line) {
    for (Severity severity : Severity.values()) {
      if (line.contains(": " + severity.label() + ": ")) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  private void print(Optional<Severity> severity, String text) {
    switch (severity.orElse(Severity.INFO)) {
      case ERROR -> log.error(outdented(text, WIDER_ERROR));
      case WARNING -> log.warn(outdented(text, WIDER_WARNING));
      case INFO -> log.info(text);
    }
  }

  private static String outdented(String text, int columns) {
    int start = 0;
    while (start < columns && start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start);
  }
}
