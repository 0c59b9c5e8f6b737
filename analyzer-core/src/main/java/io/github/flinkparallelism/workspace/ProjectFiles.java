package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Read access to one project's files, by path relative to its root. Never follows a link out of the
 * project. Implementations collect what could not be read as problems instead of throwing.
 */
public interface ProjectFiles {
  /** The project's root folder. */
  Path root();

  /** The path of {@code file} relative to the root with {@code /}; absolute when outside of it. */
  String relative(Path file);

  /** True when this is a regular file inside the project or one the user named explicitly. */
  boolean exists(Path file);

  /**
   * True when this is a folder inside the project or one the user named explicitly. Files that have
   * no folders of their own, such as those in memory, need not tell.
   */
  default boolean isFolder(Path file) {
    return false;
  }

  /**
   * The text of a file, decoded as UTF-8 (malformed bytes are replaced and reported as a problem)
   * and without a byte-order mark; empty with a problem when it is missing, too large or
   * unreadable.
   */
  Optional<String> text(Path file);

  /** What could not be read so far. */
  List<Problem> problems();
}
