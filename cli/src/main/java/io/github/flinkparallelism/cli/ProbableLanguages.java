package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.source.Language;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The languages that a project probably has, from a glance at where its sources usually lie. Only
 * time depends on it: the parsers of some languages take long to load.
 */
final class ProbableLanguages {
  private static final Map<String, Language> SIGNS =
      Map.of(
          "src/main/scala", Language.SCALA,
          "build.sbt", Language.SCALA,
          "src/main/kotlin", Language.KOTLIN);

  private ProbableLanguages() {}

  /** Those of the folder or file that one of {@code words} names, else of the current folder. */
  static Set<Language> of(String... words) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    boolean named = false;
    for (String word : words) {
      Path path = path(word);
      if (Files.isDirectory(path)) {
        named = true;
        addOfFolder(path, languages);
      } else if (Files.isRegularFile(path)) {
        named = true;
        Language.of(word).ifPresent(languages::add);
      }
    }
    if (!named) {
      addOfFolder(Target.HERE, languages);
    }
    return languages;
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException option) {
      return Target.HERE;
    }
  }

  private static void addOfFolder(Path folder, Set<Language> languages) {
    SIGNS.forEach(
        (sign, language) -> {
          if (Files.exists(folder.resolve(sign))) {
            languages.add(language);
          }
        });
  }
}
