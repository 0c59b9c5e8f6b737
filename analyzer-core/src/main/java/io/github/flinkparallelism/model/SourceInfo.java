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
  /** The reason of files that lie in folders of tests. */
  public static final String OF_TESTS = "lies in a folder of tests, which are not deployed";

  public SourceInfo {
    parts = List.copyOf(parts);
  }

  /** Whether something of it counts for a job. */
  public boolean counts() {
    return reason.isEmpty();
  }

  /** Whether it is not read because it lies in a folder of tests. */
  public boolean isOfTests() {
    return reason.filter(OF_TESTS::equals).isPresent();
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
