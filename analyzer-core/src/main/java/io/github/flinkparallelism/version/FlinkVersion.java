package io.github.flinkparallelism.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Flink release as far as planning rules depend on it.
 *
 * @param major 1 or 2
 * @param minor the release line
 * @param text as written: {@code 1.20.0}
 */
public record FlinkVersion(int major, int minor, String text) implements Comparable<FlinkVersion> {
  /** Used when a project does not say which Flink it is built with. */
  public static final FlinkVersion ASSUMED = new FlinkVersion(1, 20, "1.20");

  /** Rules of older releases are not modelled; they are treated as this one. */
  public static final FlinkVersion OLDEST = new FlinkVersion(1, 13, "1.13");

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})([.\\-].*)?");
  private static final Comparator<FlinkVersion> ORDER =
      Comparator.comparingInt(FlinkVersion::major).thenComparingInt(FlinkVersion::minor);

  /** Reads {@code 1.20}, {@code 1.20.0} or {@code 2.3-SNAPSHOT}; empty for anything else. */
  public static Optional<FlinkVersion> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.trim());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new FlinkVersion(
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), text.trim()));
  }

  /** True from release {@code major.minor} on. */
  public boolean atLeast(int otherMajor, int otherMinor) {
    return major != otherMajor ? major > otherMajor : minor >= otherMinor;
  }

  /** By release line only; {@code 1.20.0} and {@code 1.20.1} compare equal. */
  @Override
  public int compareTo(FlinkVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
