package io.github.flinkparallelism.model;

import java.util.List;
import java.util.Optional;

/**
 * A file of the project that can say how a job runs, and what came of it.
 *
 * @param file relative to the project's root
 * @param kind in its owner's words: {@code Dockerfile}, {@code ConfigMap}, {@code flink run}
 * @param parts what counts of it, by line; empty where nothing does
 * @param reason why nothing counts; present exactly where there are no parts
 */
public record SourceInfo(String file, String kind, List<Part> parts, Optional<String> reason) {
  public SourceInfo {
    parts = List.copyOf(parts);
  }

  /** Whether something of it counts for a job. */
  public boolean counts() {
    return reason.isEmpty();
  }

  /**
   * One thing that counts.
   *
   * @param text what: {@code parallelism.default 4}, {@code starts org.example.Orders}
   * @param line where, from 1
   */
  public record Part(String text, int line) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      return line == other.line ? text.compareTo(other.text) : Integer.compare(line, other.line);
    }
  }
}
