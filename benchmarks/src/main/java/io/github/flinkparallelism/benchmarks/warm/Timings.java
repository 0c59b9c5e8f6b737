package io.github.flinkparallelism.benchmarks.warm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long something took, each time.
 *
 * @param millis sorted
 */
record Timings(List<Double> millis) {
  private static final double NANOS = 1_000_000.0;

  Timings {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    millis = List.copyOf(sorted);
  }

  /** Something to be measured. */
  @FunctionalInterface
  interface Action {
    /** Does it once. */
    void run() throws Exception;
  }

  /** Runs {@code action} until the compiler has seen it, then {@code runs} times more. */
  static Timings of(int warmUp, int runs, Action action) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < warmUp + runs; i++) {
      long start = System.nanoTime();
      action.run();
      if (i >= warmUp) {
        millis.add((System.nanoTime() - start) / NANOS);
      }
    }
    return new Timings(millis);
  }

  /** The time that {@code share} of the runs stay below, nearest rank. */
  double percentile(double share) {
    int rank = (int) Math.ceil(share * millis.size());
    return millis.get(Math.max(0, rank - 1));
  }

  double median() {
    return percentile(0.5);
  }
}
