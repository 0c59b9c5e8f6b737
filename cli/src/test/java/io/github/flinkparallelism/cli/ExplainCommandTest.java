package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private final RecordingShell shell = RecordingShell.finding(Results.of(Severity.ERROR));

  @TempDir Path project;

  @Test
  void neverFailsBecauseOfFindings() {
    assertThat(shell.run("explain", project.toString())).isEqualTo(0);
  }

  @Test
  void takesAWordThatIsNoPathForTheOperator() {
    assertThat(shell.run("explain", "enrich")).isEqualTo(0);
    assertThat(shell.asked().root()).isEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  void takesPathAndOperator() {
    assertThat(shell.run("explain", project.toString(), "enrich")).isEqualTo(0);
    assertThat(shell.asked().root()).isEqualTo(project);
  }

  @Test
  void doesNotTakeAMistypedFileForAnOperator() {
    assertThat(shell.run("explain", "src/Jop.java")).isEqualTo(2);
    assertThat(shell.err()).contains("there is no readable file or folder src/Jop.java");
  }

  @Test
  void refusesTwoOperators() {
    assertThat(shell.run("explain", project.toString(), "a", "--operator", "b")).isEqualTo(2);
    assertThat(shell.err()).contains("the operator is given twice");
  }

  @Test
  void tellsWhichParallelismFits() {
    assertThat(shell.run("explain", project.toString(), "--fits", "3")).isEqualTo(0);
    assertThat(shell.asked().clientParallelism()).isPresent();
    assertThat(shell.out()).contains("needs");
  }

  @Test
  void refusesToFitIntoNothing() {
    assertThat(shell.run("explain", project.toString(), "--fits", "0")).isEqualTo(2);
  }
}
