package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as people and stack traces name it.
 *
 * @param file a file name or the end of a path
 * @param line 1-based
 */
record SourceLine(String file, int line) {
  private static final Pattern SHAPE = Pattern.compile("(.+?):(\\d{1,9})(:\\d+)?");

  /** Reads {@code Job.java:58} and {@code src/main/java/Job.java:58:9}. */
  static Optional<SourceLine> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String file = matcher.group(1).replace('\\', '/');
    return Optional.of(new SourceLine(file, Integer.parseInt(matcher.group(2))));
  }

  boolean covers(Location location) {
    return location.line() == line && isIn(location);
  }

  boolean isIn(Location location) {
    return location.file().equals(file) || location.file().endsWith("/" + file);
  }
}
