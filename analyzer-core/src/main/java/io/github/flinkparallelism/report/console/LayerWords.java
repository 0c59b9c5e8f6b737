package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The short words of the console for those who decide a number. */
public final class LayerWords {
  private LayerWords() {}

  /** {@code env}, {@code -p}, {@code config}. */
  public static String of(Decision decision) {
    return decision.layer() == Layer.CLIENT ? client(decision.code()) : of(decision.layer());
  }

  static String of(Layer layer) {
    return switch (layer) {
      case EXTERNAL -> "external";
      case FORCED -> "forced";
      case OPERATOR -> "operator";
      case ENVIRONMENT -> "env";
      case CLIENT -> "client";
      case MANIFEST -> "manifest";
      case FILE -> "config";
      case DEFAULT -> "Flink default";
    };
  }

  private static String client(String code) {
    if (code.startsWith("-p") || code.startsWith("--parallelism")) {
      return "-p";
    }
    return code.startsWith("-D") ? "-D" : "client";
  }

  static String withValue(Decision decision) {
    return of(decision) + " " + Numbers.of(decision.value());
  }

  /**
   * {@code env 3 · -p 10 · config 1}; Flink's own default is always overridden and says nothing.
   */
  static String overridden(List<Decision> overrides, Page page) {
    return overrides.stream()
        .filter(decision -> decision.layer() != Layer.DEFAULT)
        .map(LayerWords::withValue)
        .collect(Collectors.joining(page.dot()));
  }

  /** What stands in place of a location where there is none. */
  static String nowhere(Layer layer) {
    return switch (layer) {
      case CLIENT -> "command line";
      case DEFAULT -> "built in";
      default -> "";
    };
  }

  /** The same setting, wherever it speaks. */
  static boolean same(Decision one, Decision other) {
    return one.layer() == other.layer()
        && one.code().equals(other.code())
        && one.location().equals(other.location());
  }

  static boolean at(Decision decision, Location location) {
    return decision.location().equals(Optional.of(location));
  }
}
