package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {
  private final RecordingShell shell = RecordingShell.finding(Results.of());

  @Test
  void showsTheCommandsWhenNoneIsGiven() {
    assertThat(shell.run()).isEqualTo(2);
    assertThat(shell.err()).contains("check", "explain", "model");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void needsACommand() {
    assertThat(shell.run("--")).isEqualTo(2);
    assertThat(shell.err()).contains("Missing required subcommand");
  }

  @Test
  void showsHelpOnDemand() {
    assertThat(shell.run("--help")).isEqualTo(0);
    assertThat(shell.run("check", "-h")).isEqualTo(0);
    assertThat(shell.out()).contains("Usage: flink-parallelism check [PATH] [OPTION]...");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void helpFitsAnyTerminal() {
    for (String command : List.of("check", "explain", "model")) {
      shell.run(command, "--help");
    }
    assertThat(shell.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void showsItsVersion() {
    assertThat(shell.run("--version")).isEqualTo(0);
    assertThat(shell.run("model", "--version")).isEqualTo(0);
    assertThat(shell.out().lines()).containsOnly("flink-parallelism development");
  }

  @Test
  void namesTheCommandThatWasMeant() {
    assertThat(shell.run("explian")).isEqualTo(2);
    assertThat(shell.err())
        .contains("'explian'")
        .contains("Did you mean: flink-parallelism explain or flink-parallelism live?");
  }
}
