package io.github.flinkparallelism.source;

import java.util.Comparator;

/**
 * A place in a file of the analysed project.
 *
 * @param file path relative to the project root, separated by {@code /} on every platform
 * @param line 1-based
 * @param column 1-based, a tab counts as one column
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** The first character of {@code file}, for statements about a file as a whole. */
  public static Location startOf(String file) {
    return new Location(file, 1, 1);
  }

  /**
   * The last path segment and the line, as consoles and stack traces write it: {@code Job.java:41}.
   */
  public String brief() {
    return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  // A place is the key of many maps; what the compiler makes for records is linked at run time,
  // which costs each start of the analyzer.

  @Override
  public boolean equals(Object other) {
    return other instanceof Location place
        && line == place.line
        && column == place.column
        && file.equals(place.file);
  }

  @Override
  public int hashCode() {
    return (31 * file.hashCode() + line) * 31 + column;
  }

  /** {@code path:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
