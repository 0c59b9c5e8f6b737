package io.github.flinkparallelism.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The analyzer and what it is measured against.
 *
 * @param name what the table calls it
 * @param ours the analyzer
 * @param theirs the other
 * @param target the largest ratio that is good enough
 */
record Comparison(String name, ColdRun ours, ColdRun theirs, double target) {
  private static final double SHORT_SECONDS = 1;
  private static final int MORE = 3;

  /**
   * Runs both in turns, so that a busy moment of the machine hits both, after one turn that fills
   * the caches of the file system. What takes less than a second is measured three times as often,
   * since the same disturbance weighs more there.
   */
  Measurement measure(int least) {
    double first = ours.seconds() + theirs.seconds();
    int runs = first < SHORT_SECONDS ? MORE * least : least;
    List<Double> ourSeconds = new ArrayList<>();
    List<Double> theirSeconds = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      ourSeconds.add(ours.seconds());
      theirSeconds.add(theirs.seconds());
    }
    return new Measurement(name, "s", median(ourSeconds), median(theirSeconds), target);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
