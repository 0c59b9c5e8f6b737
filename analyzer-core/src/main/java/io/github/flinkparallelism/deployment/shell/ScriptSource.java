package io.github.flinkparallelism.deployment.shell;

import io.github.flinkparallelism.source.Location;

/**
 * Where a script's text stands.
 *
 * @param file shown in locations
 * @param line the file's line of the first line of the text, from 1
 * @param column what precedes each line of the text in the file
 * @param spread false where all of the text is placed at its first line, because its lines are not
 *     those of the file
 */
public record ScriptSource(String file, int line, int column, boolean spread) {
  /** A file that is a script. */
  public static ScriptSource of(String file) {
    return new ScriptSource(file, 1, 0, true);
  }

  /** A script that stands in one place of a file. */
  public static ScriptSource at(Location place) {
    return new ScriptSource(place.file(), place.line(), place.column() - 1, false);
  }

  /**
   * A place in the text.
   *
   * @param lines how many lines of the text precede
   * @param columns how many characters of its line
   */
  Location at(int lines, int columns) {
    return spread
        ? new Location(file, line + lines, column + columns + 1)
        : new Location(file, line, column + 1);
  }
}
