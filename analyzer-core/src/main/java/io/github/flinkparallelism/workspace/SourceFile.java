package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source file of the project.
 *
 * @param path absolute
 * @param root the source root that it lies in
 */
record SourceFile(Path path, SourceRoot root) {
  static boolean isSource(Path path) {
    Path name = path.getFileName();
    return name != null && Language.of(name.toString()).isPresent();
  }

  /** The language that its name tells. */
  Language language() {
    return Language.of(fileName()).orElse(Language.JAVA);
  }

  /** The name of the type that javac expects in this file; others need not keep to it. */
  String simpleName() {
    return language().stem(fileName());
  }

  private String fileName() {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
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
