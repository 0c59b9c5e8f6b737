package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.SourceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Test
  void accountsForFilesWhenAsked() {
    List<SourceInfo> sources =
        List.of(
            new SourceInfo(
                "k8s/prod.yaml",
                "FlinkDeployment",
                List.of(new SourceInfo.Part("parallelism.default 6", 11)),
                Optional.empty()),
            new SourceInfo("run.sh", "script", List.of(), Optional.of("starts a job in Python")));
    RecordingShell asking = RecordingShell.finding(Results.withSources(sources));
    assertThat(asking.run("explain", project.toString(), "--sources")).isEqualTo(0);
    assertThat(asking.asked().accountsForFiles()).isTrue();
    assertThat(asking.out())
        .isEqualTo(
            """
            1 of 2 files that speak of Flink count

               k8s/prod.yaml  FlinkDeployment
                  11  parallelism.default 6

            nothing counts of
               run.sh  script: starts a job in Python
            """);
  }

  @Test
  void accountsForFilesOfAProjectWithoutJobs() throws IOException {
    Files.writeString(project.resolve("run.sh"), "flink run -py job.py -p 4\n");
    Files.writeString(project.resolve("prometheus.yml"), "job_name: flink\n");
    RecordingShell real = new RecordingShell(Analysis::run);
    assertThat(real.run("explain", project.toString(), "--sources")).isEqualTo(0);
    assertThat(real.out())
        .contains("0 of 2 files that speak of Flink count")
        .contains("prometheus.yml  YAML: is of no kind that is read")
        .contains("run.sh  script: starts a job in Python, which is not analysed");
  }

  @Test
  void looksForNoFilesUnasked() {
    assertThat(shell.run("explain", project.toString())).isEqualTo(0);
    assertThat(shell.asked().accountsForFiles()).isFalse();
  }
}
