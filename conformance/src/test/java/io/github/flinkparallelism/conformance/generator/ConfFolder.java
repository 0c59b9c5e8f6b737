package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A folder that Flink reads its settings from. Releases before 1.19 know {@code flink-conf.yaml}
 * only, those from 2.0 on {@code config.yaml} only, and those in between prefer the former; a file
 * that is not read may lie beside the one that is.
 *
 * @param files what is in it, by name; none for no folder at all
 */
record ConfFolder(Map<String, List<String>> files) {
  static final ConfFolder NONE = new ConfFolder(Map.of());

  private static final String STANDARD = "config.yaml";
  private static final String LEGACY = "flink-conf.yaml";

  ConfFolder {
    files = Map.copyOf(files);
  }

  /** A folder that says {@code settings}, in one of the forms that {@code version} reads. */
  static ConfFolder draw(
      Map<String, String> settings, FlinkVersion version, SplittableRandom random) {
    boolean readsLegacy = !version.atLeast(2, 0);
    boolean readsStandard = version.atLeast(1, 19);
    boolean legacy = readsLegacy && (!readsStandard || random.nextBoolean());
    Map<String, List<String>> files = new LinkedHashMap<>();
    if (legacy) {
      files.put(LEGACY, flat(settings));
    } else {
      files.put(STANDARD, random.nextBoolean() ? flat(settings) : nested(settings));
    }
    // Where both are there, the legacy file wins as long as it is read at all.
    boolean canHide = legacy || !readsLegacy;
    if (canHide && random.nextInt(5) == 0) {
      files.put(legacy ? STANDARD : LEGACY, List.of("parallelism.default: 13"));
    }
    return new ConfFolder(files);
  }

  private static List<String> flat(Map<String, String> settings) {
    return settings.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  private static List<String> nested(Map<String, String> settings) {
    Map<String, List<String>> sections = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          int dot = key.indexOf('.');
          sections
              .computeIfAbsent(key.substring(0, dot), any -> new ArrayList<>())
              .add("  " + key.substring(dot + 1) + ": " + value);
        });
    List<String> lines = new ArrayList<>();
    sections.forEach(
        (section, inner) -> {
          lines.add(section + ":");
          lines.addAll(inner);
        });
    return lines;
  }

  boolean exists() {
    return !files.isEmpty();
  }

  /** Writes it. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : List.of(STANDARD, LEGACY)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** As a reader of a disagreement needs it. */
  String text() {
    return exists() ? "conf " + new TreeMap<>(files) : "";
  }
}
