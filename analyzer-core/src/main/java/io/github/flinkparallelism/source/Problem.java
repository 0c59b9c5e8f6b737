package io.github.flinkparallelism.source;

import java.util.Comparator;

/**
 * Something that could not be read or analysed, and what that cost. A problem never ends the
 * analysis.
 *
 * @param message one line: what is wrong and what to do
 * @param location where
 */
public record Problem(String message, Location location) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location).thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
