package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of a file, perhaps of several lines.
 *
 * @param text the value
 * @param key where its key stands
 * @param lines where each of its lines stands; empty where they are no lines of a file
 */
public record PlacedText(String text, Location key, List<Location> lines) {
  public PlacedText {
    lines = List.copyOf(lines);
  }

  /** A text on one line of a file. */
  public static PlacedText of(String text, Location key) {
    return new PlacedText(text, key, List.of());
  }

  /** A text whose lines are those of a file from {@code start} on. */
  public static PlacedText block(String text, Location key, Location start) {
    List<Location> lines = new ArrayList<>();
    int count = (int) text.lines().count();
    for (int i = 0; i < count; i++) {
      lines.add(new Location(start.file(), start.line() + i, start.column()));
    }
    return new PlacedText(text, key, lines);
  }

  /** Where a line of the text stands, counted from 0. */
  public Location line(int number) {
    return number < lines.size() ? lines.get(number) : key;
  }
}
