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
  private static final Pattern PATCH = Pattern.compile("\\d+\\.\\d+\\.(\\d{1,4})(\\D.*)?");
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

  /**
   * True from patch release {@code major.minor.patch} on, within its line. A version that names no
   * patch release is taken for the line's newest.
   */
  public boolean atLeastPatch(int otherMajor, int otherMinor, int otherPatch) {
    if (major != otherMajor || minor != otherMinor) {
      return atLeast(otherMajor, otherMinor);
    }
    Matcher patch = PATCH.matcher(text);
    return !patch.matches() || Integer.parseInt(patch.group(1)) >= otherPatch;
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
