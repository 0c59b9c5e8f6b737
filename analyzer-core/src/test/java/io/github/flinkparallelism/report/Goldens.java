package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expected reports as files. Run with {@code -Dgolden.update=true} to accept what is printed. */
final class Goldens {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "report");

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Goldens() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(file).as("run with -Dgolden.update=true to create it").exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  /** Files that no test prints would be read as truth and are not. */
  static void checkNoOrphans(Set<String> names) throws IOException {
    if (UPDATE) {
      return; // the files are being written
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> present =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(present).isEqualTo(new TreeSet<>(names));
    }
  }
}
