package io.github.flinkparallelism.yaml;

import org.snakeyaml.engine.v2.events.Event;

/**
 * How deep a document is nested, event by event. Composing recurses, so that readers look here
 * before they compose. Not thread-safe.
 */
public final class Nesting {
  private int depth;

  /** How many collections are open behind {@code event}. */
  public int behind(Event event) {
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> depth++;
      case MappingEnd, SequenceEnd -> depth--;
      default -> {
        // Scalars, aliases and the ends of documents open nothing.
      }
    }
    return depth;
  }

  /** Whether more than {@code deepest} collections are ever open in {@code events}. */
  public static boolean exceeds(int deepest, Iterable<Event> events) {
    Nesting nesting = new Nesting();
    for (Event event : events) {
      if (nesting.behind(event) > deepest) {
        return true;
      }
    }
    return false;
  }
}
