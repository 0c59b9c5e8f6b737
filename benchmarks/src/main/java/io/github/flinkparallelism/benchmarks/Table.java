package io.github.flinkparallelism.benchmarks;

import java.util.List;
import java.util.Locale;

/** Measurements for people. */
final class Table {
  private static final String ROW = "%-64s %12s %12s %7s %9s  %s%n";

  private Table() {}

  static String of(List<Measurement> measurements) {
    StringBuilder out = new StringBuilder();
    out.append(ROW.formatted("", "ours", "theirs", "ratio", "target", ""));
    for (Measurement measurement : measurements) {
      out.append(
          ROW.formatted(
              measurement.name(),
              amount(measurement.ours(), measurement.unit()),
              amount(measurement.theirs(), measurement.unit()),
              number(measurement.ratio()),
              "<= " + number(measurement.target()),
              measurement.isGood() ? "ok" : "MISSED"));
    }
    return out.toString();
  }

  private static String amount(double value, String unit) {
    return number(value) + " " + unit;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
