package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Paths that files of a project state, in the project. */
public final class ProjectPaths {
  private ProjectPaths() {}

  /** A folder that {@code file} names, relative to itself or to the root, where there is one. */
  public static Optional<String> folder(DescribingFile file, String path) {
    return find(file, path, file.files()::isFolder);
  }

  /** The text of a file that {@code file} names. */
  public static Optional<String> text(DescribingFile file, String path) {
    return find(file, path, file.files()::exists)
        .flatMap(found -> file.files().text(file.files().root().resolve(found)));
  }

  /** The same for a file. */
  public static Optional<String> file(DescribingFile file, String path) {
    return find(file, path, file.files()::exists);
  }

  private static Optional<String> find(DescribingFile file, String path, Predicate<Path> exists) {
    ProjectFiles files = file.files();
    String relative = path.replaceFirst("^(\\$\\{\\w+}|\\$\\([^)]*\\))/", "");
    if (relative.contains("$") || relative.isBlank() || relative.startsWith("/")) {
      return Optional.empty();
    }
    try {
      Path own = files.root().resolve(file.folder()).normalize();
      return Stream.of(own, files.root())
          .map(base -> base.resolve(relative).normalize())
          .filter(found -> found.startsWith(files.root()) && exists.test(found))
          .map(files::relative)
          .findFirst();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** A path relative to the root without {@code .} and {@code ..}. */
  static boolean isSame(String one, String other) {
    return List.of(one.split("/")).equals(List.of(other.split("/")));
  }
}
