package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
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
 * @param conf what Flink reads below all that
 * @param local whether it is started from the IDE, where only the arguments count
 */
record Circumstances(
    Optional<Integer> parallelism,
    Map<String, String> properties,
    List<String> args,
    ConfFolder conf,
    boolean local) {
  private static final String MODE = "execution.runtime-mode";

  /** What a batch job can be told beside its mode, half of which leaves nothing to a scheduler. */
  private static final List<Map.Entry<String, String>> OF_BATCH =
      List.of(
          Map.entry("jobmanager.scheduler", "Default"),
          Map.entry("jobmanager.scheduler", "AdaptiveBatch"),
          Map.entry("execution.batch.adaptive.auto-parallelism.enabled", "false"),
          Map.entry("execution.batch.adaptive.auto-parallelism.max-parallelism", "3"),
          Map.entry("execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED"));

  /** What kind of start. */
  enum Start {
    CLUSTER,
    BATCH,
    LOCAL
  }

  static Circumstances draw(Start start, FlinkVersion version, SplittableRandom random) {
    if (start == Start.LOCAL) {
      return new Circumstances(Optional.empty(), Map.of(), args(random), ConfFolder.NONE, true);
    }
    Map<String, String> properties = properties(random);
    Map<String, String> file = new LinkedHashMap<>();
    if (random.nextInt(4) == 0) {
      file.put("taskmanager.numberOfTaskSlots", String.valueOf(1 + random.nextInt(4)));
      if (random.nextInt(4) > 0) {
        file.put("parallelism.default", String.valueOf(1 + random.nextInt(6)));
      }
      file.putAll(rareProperties(random));
    }
    if (start == Start.BATCH) {
      boolean inFile = !file.isEmpty() && random.nextBoolean();
      (inFile ? file : properties).putAll(batchSettings(version, random));
    }
    return new Circumstances(
        random.nextInt(3) > 0 ? Optional.of(1 + random.nextInt(6)) : Optional.empty(),
        properties,
        args(random),
        file.isEmpty() ? ConfFolder.NONE : ConfFolder.draw(file, version, random),
        false);
  }

  private static Map<String, String> batchSettings(FlinkVersion version, SplittableRandom random) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(MODE, random.nextBoolean() ? "AUTOMATIC" : "BATCH");
    // Older releases know other schedulers by other names.
    if (random.nextInt(3) == 0 && version.atLeast(1, 17)) {
      Map.Entry<String, String> more = OF_BATCH.get(random.nextInt(OF_BATCH.size()));
      settings.put(more.getKey(), more.getValue());
    }
    return settings;
  }

  /** Each without one of the things that are said. */
  List<Circumstances> fewer() {
    List<Circumstances> fewer = new ArrayList<>();
    parallelism.ifPresent(
        p -> fewer.add(new Circumstances(Optional.empty(), properties, args, conf, local)));
    for (String key : properties.keySet()) {
      Map<String, String> rest = new LinkedHashMap<>(properties);
      rest.remove(key);
      fewer.add(new Circumstances(parallelism, rest, args, conf, local));
    }
    for (int i = 0; i < args.size(); i += 2) {
      List<String> rest = new ArrayList<>(args);
      rest.subList(i, i + 2).clear();
      fewer.add(new Circumstances(parallelism, properties, rest, conf, local));
    }
    if (conf.exists()) {
      fewer.add(new Circumstances(parallelism, properties, args, ConfFolder.NONE, local));
    }
    return fewer;
  }

  /** As on the command line of {@code flink run}. */
  String text() {
    List<String> words = new ArrayList<>();
    parallelism.ifPresent(p -> words.add("-p " + p));
    properties.forEach((key, value) -> words.add("-D" + key + "=" + value));
    words.addAll(args);
    words.add(conf.text());
    words.add(local ? "local" : "");
    return String.join(" ", words).strip();
  }

  private static Map<String, String> properties(SplittableRandom random) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (random.nextInt(6) == 0) {
      properties.put("parallelism.default", String.valueOf(1 + random.nextInt(5)));
    }
    properties.putAll(rareProperties(random));
    return properties;
  }

  private static Map<String, String> rareProperties(SplittableRandom random) {
    Map<String, String> properties = new LinkedHashMap<>();
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
