package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  private final RecordingShell shell = RecordingShell.finding(Results.of(Severity.ERROR));

  @TempDir Path project;

  @Test
  void writesTheFileAndSaysWhere() throws IOException {
    assertThat(shell.run("init", project.toString())).isEqualTo(0);
    Path file = project.resolve("parallelism.yaml");
    assertThat(shell.out()).isEqualTo(file + System.lineSeparator());
    assertThat(Files.readString(file)).contains("deployments:\n");
  }

  @Test
  void neverOverwrites() throws IOException {
    Path file = Files.writeString(project.resolve("parallelism.yaml"), "mine");
    assertThat(shell.run("init", project.toString())).isEqualTo(2);
    assertThat(shell.err()).contains("exists already");
    assertThat(Files.readString(file)).isEqualTo("mine");
  }
}
