package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that may describe a deployment.
 *
 * @param path on the disk
 * @param name relative to the project's root, with {@code /}
 * @param text its content
 * @param files its neighbours, for readers that follow references
 * @param built the Flink release that the project is built with, for what states none
 */
public record DescribingFile(
    Path path, String name, String text, DiskFiles files, FlinkVersion built) {
  private static final List<String> FLINK = List.of("flink", "Flink", "FLINK");

  /** Whether the text speaks of Flink at all. */
  public boolean isOfFlink() {
    return FLINK.stream().anyMatch(text::contains);
  }

  /** The name without folders: {@code Dockerfile}. */
  public static String simple(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The name without folders and without what follows the first dot. */
  String stem() {
    String simple = simple(name);
    int dot = simple.indexOf('.', 1);
    return dot < 0 ? simple : simple.substring(0, dot);
  }

  /** The folder, with {@code /} at its end; empty for the root. */
  public String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
