package io.github.flinkparallelism.workspace;

import java.nio.file.Path;
import java.util.List;

/** What build files say about where sources lie, beyond the conventions of their tools. */
public interface StatedFolders {
  /** Nothing is said. */
  StatedFolders NONE =
      new StatedFolders() {
        @Override
        public boolean isBuildFile(String name) {
          return false;
        }

        @Override
        public List<Stated> in(List<Path> folders) {
          return List.of();
        }
      };

  /**
   * A source folder.
   *
   * @param folder absolute; it need not exist
   * @param test true for sources of tests
   */
  record Stated(Path folder, boolean test) {}

  /** True for the name of a build file. */
  boolean isBuildFile(String name);

  /** The source folders that the build files in these folders name, sorted. */
  List<Stated> in(List<Path> folders);
}
