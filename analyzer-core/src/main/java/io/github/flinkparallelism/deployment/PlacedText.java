package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/**
 * A text of a file, perhaps of several lines.
 *
 * @param text the value
 * @param key where its key stands
 * @param start where its first line stands
 * @param lines true where each of its lines is a line of the file
 */
record PlacedText(String text, Location key, Location start, boolean lines) {
  /** A text on one line of a file. */
  static PlacedText of(String text, Location key) {
    return new PlacedText(text, key, key, false);
  }

  /**
   * The text of a scalar; of a block ({@code |}), with the places of its lines.
   *
   * @param file the content of its file
   */
  static PlacedText of(YamlTree scalar, String file) {
    String text = scalar.scalar().orElse("");
    Location place = scalar.place();
    List<String> lines = file.lines().toList();
    boolean block = scalar.isBlock() && place.line() < lines.size();
    if (!block) {
      return of(text, scalar.key());
    }
    String first = lines.get(place.line());
    int column = 1 + first.length() - first.stripLeading().length();
    return new PlacedText(
        text, scalar.key(), new Location(place.file(), place.line() + 1, column), true);
  }

  /** Where a line of the text stands, counted from 0. */
  Location line(int number) {
    return lines ? new Location(start.file(), start.line() + number, start.column()) : start;
  }
}
