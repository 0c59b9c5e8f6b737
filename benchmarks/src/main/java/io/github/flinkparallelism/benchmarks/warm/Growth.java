package io.github.flinkparallelism.benchmarks.warm;

import java.util.Map;

/** How cost grows with size: the exponent k of {@code cost = c * size^k}. */
final class Growth {
  private Growth() {}

  /** The slope of the least-squares line through the logarithms of at least two points. */
  static double exponent(Map<Integer, Double> costBySize) {
    double n = costBySize.size();
    double sumX = 0;
    double sumY = 0;
    double sumXy = 0;
    double sumXx = 0;
    for (Map.Entry<Integer, Double> point : costBySize.entrySet()) {
      double x = Math.log(point.getKey());
      double y = Math.log(point.getValue());
      sumX += x;
      sumY += y;
      sumXy += x * y;
      sumXx += x * x;
    }
    return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
  }
}
