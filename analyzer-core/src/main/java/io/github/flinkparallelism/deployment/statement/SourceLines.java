package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is parsed, and where its lines come from.
 *
 * @param file shown in locations
 * @param lines the text
 * @param origins where each line was written; empty where the lines are those of the file
 */
public record SourceLines(String file, List<String> lines, List<Location> origins) {
  /** Stand for the braces of what a template leaves open, which YAML would take for mappings. */
  public static final char OPEN = '\uE000';

  /** Stands for a closing brace that the text does not have. */
  public static final char CLOSE = '\uE001';

  public SourceLines {
    lines = List.copyOf(lines);
    origins = List.copyOf(origins);
  }

  /** The lines of a file as they stand there. */
  public static SourceLines of(String file, String text) {
    return new SourceLines(file, text.lines().toList(), List.of());
  }

  /** The place of a character, both counted from 0. */
  public Location location(int line, int column) {
    if (line >= origins.size()) {
      return new Location(file, line + 1, column + 1);
    }
    Location origin = origins.get(line);
    boolean own = origin.file().equals(file);
    return own ? new Location(file, origin.line(), column + 1) : origin;
  }

  /**
   * The places of a block of lines, counted from 0, behind the spaces that its first begins with.
   */
  public List<Location> locations(int first, int count) {
    String text = lines.get(first);
    int indent = text.length() - text.stripLeading().length();
    List<Location> all = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      all.add(location(i, indent));
    }
    return all;
  }

  /** A value as its author wrote it. */
  public static String shown(String value) {
    return value.indexOf(OPEN) < 0
        ? value
        : value.replace(String.valueOf(OPEN), "{{ ").replace(String.valueOf(CLOSE), " }}");
  }
}
