package io.github.flinkparallelism.conformance.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How a program is started.
 *
 * @param parallelism {@code -p}
 * @param properties {@code -D}
 * @param args the program's arguments
 */
record Circumstances(
    Optional<Integer> parallelism, Map<String, String> properties, List<String> args) {

  static Circumstances draw(SplittableRandom random) {
    return new Circumstances(
        random.nextInt(3) > 0 ? Optional.of(1 + random.nextInt(6)) : Optional.empty(),
        properties(random),
        args(random));
  }

  /** The same in batch mode, or in the mode that the sources decide. */
  Circumstances inBatchMode(boolean automatic) {
    Map<String, String> changed = new LinkedHashMap<>(properties);
    changed.put("execution.runtime-mode", automatic ? "AUTOMATIC" : "BATCH");
    return new Circumstances(parallelism, changed, args);
  }

  /** Each without one of the things that are said. */
  List<Circumstances> fewer() {
    List<Circumstances> fewer = new ArrayList<>();
    parallelism.ifPresent(p -> fewer.add(new Circumstances(Optional.empty(), properties, args)));
    for (String key : properties.keySet()) {
      Map<String, String> rest = new LinkedHashMap<>(properties);
      rest.remove(key);
      fewer.add(new Circumstances(parallelism, rest, args));
    }
    for (int i = 0; i < args.size(); i += 2) {
      List<String> rest = new ArrayList<>(args);
      rest.subList(i, i + 2).clear();
      fewer.add(new Circumstances(parallelism, properties, rest));
    }
    return fewer;
  }

  /** As on the command line of {@code flink run}. */
  String text() {
    List<String> words = new ArrayList<>();
    parallelism.ifPresent(p -> words.add("-p " + p));
    properties.forEach((key, value) -> words.add("-D" + key + "=" + value));
    words.addAll(args);
    return String.join(" ", words);
  }

  /** Whether the job may run in batch mode. */
  boolean isBatch() {
    return properties.containsKey("execution.runtime-mode");
  }

  private static Map<String, String> properties(SplittableRandom random) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (random.nextInt(6) == 0) {
      properties.put("parallelism.default", String.valueOf(1 + random.nextInt(5)));
    }
    if (random.nextInt(20) == 0) {
      properties.put("pipeline.max-parallelism", "256");
    }
    if (random.nextInt(20) == 0) {
      properties.put("pipeline.operator-chaining", "false");
    }
    return properties;
  }

  /** What programs ask for without a default is always there. */
  private static List<String> args(SplittableRandom random) {
    List<String> args = new ArrayList<>(List.of("--p", String.valueOf(1 + random.nextInt(5))));
    for (String number : List.of("q", "r", "n")) {
      if (random.nextInt(3) == 0) {
        args.addAll(List.of("--" + number, String.valueOf(1 + random.nextInt(5))));
      }
    }
    if (random.nextBoolean()) {
      args.addAll(List.of("--mode", random.nextBoolean() ? "fast" : "a"));
    }
    if (random.nextBoolean()) {
      args.addAll(List.of("--fast", String.valueOf(random.nextBoolean())));
    }
    return args;
  }
}
