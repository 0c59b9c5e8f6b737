package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The functions, sources and sinks that all programs use: folders named for the first release that
 * a class is written for. Of classes with one name, the newest that is not too new counts.
 */
final class SharedSources {
  private static final Path FOLDER = Path.of("src/test/resources/generator/shared");

  private SharedSources() {}

  /** Copies what {@code version} needs into {@code folder}; returns the copies. */
  static List<Path> copyTo(Path folder, FlinkVersion version) throws IOException {
    Map<Path, Path> newest = new TreeMap<>();
    for (Path release : releases(version)) {
      for (Path file : list(release)) {
        newest.put(file.getFileName(), file);
      }
    }
    Path target = Files.createDirectories(folder.resolve(Program.PACKAGE));
    for (Map.Entry<Path, Path> file : newest.entrySet()) {
      Files.writeString(target.resolve(file.getKey()), Files.readString(file.getValue()));
    }
    return newest.keySet().stream().map(target::resolve).toList();
  }

  private static List<Path> releases(FlinkVersion version) throws IOException {
    return list(FOLDER).stream()
        .filter(folder -> since(folder).compareTo(version) <= 0)
        .sorted(Comparator.comparing(SharedSources::since))
        .toList();
  }

  private static FlinkVersion since(Path folder) {
    return FlinkVersion.parse(folder.getFileName().toString()).orElseThrow();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
