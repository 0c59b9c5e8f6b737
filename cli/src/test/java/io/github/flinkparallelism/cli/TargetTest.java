package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
  @TempDir Path folder;

  @Test
  void aFolderIsAProject() {
    Target target = Target.of(folder);
    assertThat(target.root()).isEqualTo(folder);
    assertThat(target.jobs()).isEmpty();
  }

  @Test
  void aFileIsAJobOfTheProjectAroundIt() throws IOException {
    Files.createFile(folder.resolve("pom.xml"));
    Path sources = Files.createDirectories(folder.resolve("src/main/java/shop"));
    Target target = Target.of(Files.createFile(sources.resolve("Job.java")));
    assertThat(target.root()).isEqualTo(folder);
    assertThat(target.jobs()).containsExactly("Job");
  }
}
