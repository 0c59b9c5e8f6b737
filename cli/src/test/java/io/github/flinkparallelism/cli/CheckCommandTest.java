package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path project;

  @Test
  void endsWithZeroWhenNothingIsFound() {
    assertThat(check(RecordingShell.finding(Results.of()))).isEqualTo(0);
  }

  @Test
  void endsWithOneFromTheThresholdOn() {
    assertThat(check(RecordingShell.finding(Results.of(Severity.ERROR)))).isEqualTo(1);
    RecordingShell warning = RecordingShell.finding(Results.of(Severity.WARNING));
    assertThat(check(warning)).isEqualTo(0);
    assertThat(check(warning, "--fail-on", "warning")).isEqualTo(1);
    assertThat(check(warning, "--fail-on=info")).isEqualTo(1);
    assertThat(check(warning, "--fail-on=never")).isEqualTo(0);
  }

  @Test
  void doesNotCountWhatIsSuppressed() {
    Suppression suppression = new Suppression("comment", "autoscaler");
    RecordingShell shell = RecordingShell.finding(Results.suppressed(Severity.ERROR, suppression));
    assertThat(check(shell)).isEqualTo(0);
  }

  @Test
  void asksForWhatTheOptionsSay() throws IOException {
    Path conf = Files.createDirectory(project.resolve("cluster"));
    RecordingShell shell = RecordingShell.finding(Results.of());
    check(
        shell,
        "-p4",
        "-Dparallelism.default=2",
        "--main",
        "Job",
        "--args",
        "--rate '1 2'",
        "--env",
        "A=b",
        "--local=8",
        "--flink-version",
        "1.18",
        "--conf",
        conf.toString(),
        "--task-managers=3",
        "--slots",
        "2",
        "--include-tests");
    AnalysisRequest request = shell.asked();
    assertThat(request.root()).isEqualTo(project);
    assertThat(request.clientParallelism()).contains(4);
    assertThat(request.dynamicProperties()).isEqualTo(Map.of("parallelism.default", "2"));
    assertThat(request.jobs()).containsExactly("Job");
    assertThat(request.arguments()).contains(List.of("--rate", "1 2"));
    assertThat(request.environmentVariables()).isEqualTo(Map.of("A", "b"));
    assertThat(request.localProcessors()).contains(8);
    assertThat(request.flinkVersion()).contains("1.18");
    assertThat(request.configurations()).containsExactly(conf);
    assertThat(request.taskManagers()).contains(3);
    assertThat(request.slotsPerTaskManager()).contains(2);
    assertThat(request.includeTests()).isTrue();
  }

  @Test
  void leavesUnsaidWhatTheOptionsDoNotSay() {
    RecordingShell shell = RecordingShell.finding(Results.of());
    check(shell);
    assertThat(shell.asked().arguments()).isEmpty();
    assertThat(shell.asked().localProcessors()).isEmpty();
    assertThat(shell.asked().sourceRoots()).isEmpty();
    assertThat(shell.asked().classpath().get()).isEmpty();
  }

  @Test
  void expandsAFolderOfJarsInTheClassPath() throws IOException {
    Path jar = Files.createFile(Files.createDirectory(project.resolve("lib")).resolve("a.jar"));
    RecordingShell shell = RecordingShell.finding(Results.of());
    check(shell, "--classpath", project.resolve("lib") + "/*");
    assertThat(shell.asked().classpath().get()).containsExactly(jar);
  }

  @Test
  void refusesFilesThatAreNotThere() {
    RecordingShell shell = RecordingShell.finding(Results.of());
    assertThat(shell.run("check", "nowhere")).isEqualTo(2);
    assertThat(check(shell, "--conf", "nowhere/conf")).isEqualTo(2);
    assertThat(shell.err().lines())
        .containsExactly(
            "flink-parallelism: there is no readable file or folder nowhere",
            "flink-parallelism: --conf: there is no readable file or folder nowhere/conf");
  }

  @Test
  void refusesWordsThatItDoesNotKnow() {
    RecordingShell shell = RecordingShell.finding(Results.of());
    assertThat(check(shell, "--fail-on", "fatal")).isEqualTo(2);
    assertThat(check(shell, "--color", "blue")).isEqualTo(2);
    assertThat(check(shell, "--width", "10")).isEqualTo(2);
    assertThat(check(shell, "--format", "xml")).isEqualTo(2);
    assertThat(shell.err())
        .contains("--fail-on: \"fatal\" is none of error, warning, info, never")
        .contains("--color: \"blue\" is none of auto, always, never")
        .contains("--width: 10 is below 40")
        .contains("--format: \"xml\" is none of ");
    assertThat(shell.asked()).isNull();
  }

  @Test
  void saysWhatExistsWhenAJobDoesNot() {
    String problem = "there is no job Jop, did you mean shop.Job?";
    RecordingShell shell = RecordingShell.finding(Results.withoutJobs(problem));
    assertThat(check(shell, "--main", "Jop")).isEqualTo(2);
    assertThat(shell.err()).contains(problem).contains("there is no Flink job Jop in " + project);
  }

  @Test
  void isCleanWhereThereAreNoJobs() {
    RecordingShell shell = RecordingShell.finding(Results.withoutJobs("cannot read a file"));
    assertThat(check(shell)).isEqualTo(0);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void tellsADefectFromFindings() {
    RecordingShell shell =
        new RecordingShell(
            request -> {
              throw new IllegalStateException("no such node");
            });
    assertThat(check(shell)).isEqualTo(3);
    assertThat(shell.err()).contains("defect in the analyzer").doesNotContain("\tat ");
    assertThat(check(shell, "--verbose")).isEqualTo(3);
    assertThat(shell.err()).contains("\tat ");
  }

  private int check(RecordingShell shell, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = project.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return shell.run(args);
  }
}
