package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns what build files write for a folder into the folder. */
record FolderText(ProjectFiles files, Consumer<Problem> problems) {
  private static final List<String> OF_TESTS = List.of("it", "integration");

  /** The folder below {@code base}; empty, with a problem, where it cannot be told or lies out. */
  Optional<Path> resolve(Path base, String text, Location at) {
    if (text.contains("$")) {
      complain("is not told without running the build", text, at);
      return Optional.empty();
    }
    try {
      Path folder = base.resolve(text.strip()).normalize();
      if (!folder.startsWith(files.root())) {
        complain("lies outside of the project and is not read", text, at);
        return Optional.empty();
      }
      return Optional.of(folder);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private void complain(String what, String text, Location at) {
    problems.accept(
        new Problem(
            "source folder " + text + " " + what + "; state source folders explicitly", at));
  }

  /** True where one of these words is that of tests: {@code Test}, {@code integrationTest}. */
  static boolean isOfTests(String words) {
    return Arrays.stream(words.split("\\W+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(word -> word.contains("test") || OF_TESTS.contains(word));
  }
}
