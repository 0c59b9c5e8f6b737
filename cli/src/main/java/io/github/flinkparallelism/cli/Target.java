package io.github.flinkparallelism.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What {@code PATH} stands for: a project, or one job of a project.
 *
 * @param root the project's folder
 * @param jobs entry classes that the path names; empty for a folder
 */
record Target(Path root, List<String> jobs) {
  /** The usual {@code PATH}. */
  static final Path HERE = Path.of(".");

  static final String HELP =
      "A project's folder, or the source file of one job. Usual: the current folder.";

  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "build.sbt", ".git");

  /** What a command takes besides options. */
  static PositionalParamSpec parameter() {
    return PositionalParamSpec.builder()
        .paramLabel("PATH")
        .arity("0..1")
        .index("0")
        .type(Path.class)
        .initialValue(HERE)
        .description(HELP)
        .build();
  }

  static Target of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      return new Target(absolute, List.of());
    }
    if (!Files.isReadable(absolute)) {
      throw new UsageError("there is no readable file or folder " + path);
    }
    String name = absolute.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String className = dot < 0 ? name : name.substring(0, dot);
    return new Target(projectOf(absolute), List.of(className));
  }

  /**
   * The nearest folder that has a build file, since a job may call classes of its whole project.
   */
  private static Path projectOf(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (BUILD_FILES.stream().map(folder::resolve).anyMatch(Files::exists)) {
        return folder;
      }
    }
    return file.getParent();
  }
}
