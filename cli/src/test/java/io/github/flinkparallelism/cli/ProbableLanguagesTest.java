package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbableLanguagesTest {
  @TempDir private Path folder;

  @Test
  void aFolderTellsByWhereSourcesLie() throws IOException {
    Files.createDirectories(folder.resolve("mixed/src/main/scala"));
    Files.createDirectories(folder.resolve("mixed/src/main/kotlin"));
    Files.createDirectories(folder.resolve("java/src/main/java"));

    assertThat(ProbableLanguages.of("check", folder + "/mixed", "-p4"))
        .containsExactly(Language.SCALA, Language.KOTLIN);
    assertThat(ProbableLanguages.of("check", folder + "/java")).isEmpty();
  }

  @Test
  void aBuildOfSbtIsOfScala() throws IOException {
    Files.createFile(folder.resolve("build.sbt"));

    assertThat(ProbableLanguages.of("check", folder.toString())).containsExactly(Language.SCALA);
  }

  @Test
  void aFileTellsByItsName() throws IOException {
    Path file = Files.createFile(folder.resolve("Job.kt"));

    assertThat(ProbableLanguages.of("check", file.toString())).containsExactly(Language.KOTLIN);
  }

  @Test
  void whatIsNoPathTellsNothing() {
    assertThat(ProbableLanguages.of("check", "--set=a\0b")).isEmpty();
  }
}
