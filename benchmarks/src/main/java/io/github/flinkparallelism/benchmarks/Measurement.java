package io.github.flinkparallelism.benchmarks;

/**
 * One line of the table.
 *
 * @param name what was measured
 * @param unit of both numbers
 * @param ours the analyzer's number
 * @param theirs the number of what it is measured against
 * @param target the largest ratio that is good enough
 */
record Measurement(String name, String unit, double ours, double theirs, double target) {
  double ratio() {
    return ours / theirs;
  }

  boolean isGood() {
    return ratio() <= target;
  }
}
