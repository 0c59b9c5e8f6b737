package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A folder whose sub-folders are packages.
 *
 * @param folder absolute
 * @param kind what its classes are good for
 */
record SourceRoot(Path folder, Kind kind) {
  private static final List<String> TEST_SETS = List.of("test", "it", "integration");

  enum Kind {
    /** Classes are searched for jobs. */
    JOB,
    /** Jobs may call its classes. */
    LIBRARY,
    /** Left alone unless tests are asked for. */
    TEST,
    /** No layout that a build tool knows; packages need not follow folders. */
    PLAIN
  }

  /** The root that Maven, Gradle and sbt see in {@code src/<set>/<language>}. */
  static Optional<SourceRoot> byConvention(Path folder) {
    int names = folder.getNameCount();
    if (names < 3
        || !folder.getName(names - 3).toString().equals("src")
        || !Language.isSourceFolder(folder.getName(names - 1).toString())) {
      return Optional.empty();
    }
    String set = folder.getName(names - 2).toString();
    return Optional.of(new SourceRoot(folder, isTestSet(set) ? Kind.TEST : Kind.JOB));
  }

  /** True for {@code src/<set>/resources}, which may hold templates of whole projects. */
  static boolean isResourceFolder(Path folder) {
    int names = folder.getNameCount();
    return names >= 3
        && folder.getName(names - 1).toString().equals("resources")
        && folder.getName(names - 3).toString().equals("src");
  }

  /** True for {@code src/<set>} whose set is one of tests. */
  static boolean isTestFolder(Path folder) {
    int names = folder.getNameCount();
    return names >= 2
        && folder.getName(names - 2).toString().equals("src")
        && isTestSet(folder.getName(names - 1).toString());
  }

  private static boolean isTestSet(String set) {
    String name = set.toLowerCase(Locale.ROOT);
    return name.contains("test") || TEST_SETS.stream().anyMatch(name::equals);
  }
}
