package io.github.flinkparallelism.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A Java file of the project.
 *
 * @param path absolute
 * @param root the source root that it lies in
 */
record SourceFile(Path path, SourceRoot root) {
  private static final String EXTENSION = ".java";

  static boolean isSource(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().endsWith(EXTENSION);
  }

  /** The name of the type that javac expects in this file. */
  String simpleName() {
    Path name = path.getFileName();
    String text = name == null ? "" : name.toString();
    return text.substring(0, text.length() - EXTENSION.length());
  }

  /** The folder below the source root; empty for the root itself. */
  Optional<Path> packageFolder() {
    Path parent = path.getParent();
    if (parent == null || !parent.startsWith(root.folder()) || parent.equals(root.folder())) {
      return Optional.empty();
    }
    return Optional.of(root.folder().relativize(parent));
  }
}
