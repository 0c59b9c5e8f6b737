package io.github.flinkparallelism.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.SourceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainMojoTest {
  @TempDir Path top;

  private final RecordingLog log = new RecordingLog();
  private final ExplainMojo mojo = new ExplainMojo();
  private final List<AnalysisRequest> asked = new ArrayList<>();

  @BeforeEach
  void makeModule() {
    TestReactor reactor = new TestReactor(top);
    reactor.add("parent", top);
    mojo.project = reactor.add("job", top.resolve("job"));
    mojo.session = reactor.session();
    mojo.console = "ascii";
    mojo.setLog(log);
    find(List.of());
  }

  @Test
  void accountsForFilesWhenAsked() throws Exception {
    find(
        List.of(
            new SourceInfo(
                "k8s/prod.yaml",
                "FlinkDeployment",
                List.of(new SourceInfo.Part("parallelism.default 6", 11)),
                Optional.empty()),
            new SourceInfo("run.sh", "script", List.of(), Optional.of("starts a job in Python"))));
    mojo.sources = true;
    mojo.execute();
    assertThat(asked).extracting(AnalysisRequest::accountsForFiles).containsExactly(true);
    assertThat(log.lines())
        .containsExactly(
            "[INFO] 1 of 2 files that speak of Flink count",
            "[INFO] ",
            "[INFO]    k8s/prod.yaml  FlinkDeployment",
            "[INFO]       11  parallelism.default 6",
            "[INFO] ",
            "[INFO] nothing counts of",
            "[INFO]    run.sh  script: starts a job in Python");
  }

  @Test
  void accountsForFilesOfAModuleWithoutJobs() throws Exception {
    write("run.sh", "flink run -py job.py -p 4\n");
    write("prometheus.yml", "job_name: flink\n");
    mojo.analysis = Analysis::run;
    mojo.sources = true;
    mojo.execute();
    assertThat(log.lines())
        .contains(
            "[INFO] 0 of 2 files that speak of Flink count",
            "[INFO]    prometheus.yml  YAML: is of no kind that is read",
            "[INFO]    run.sh  script: starts a job in Python, which is not analysed");
  }

  @Test
  void looksForNoFilesUnasked() throws Exception {
    mojo.execute();
    assertThat(asked).extracting(AnalysisRequest::accountsForFiles).containsExactly(false);
    assertThat(log.lines()).containsExactly("[INFO] No Flink job in this module.");
  }

  @Test
  void fittingIsAskedForJobsOnly() throws Exception {
    mojo.fits = 3;
    mojo.sources = true;
    mojo.execute();
    assertThat(log.lines()).containsExactly("[INFO] No Flink job in this module.");
  }

  @Test
  void refusesToFitIntoNothing() {
    mojo.fits = 0;
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("parallelism.fits must be at least 1, not 0.");
    assertThat(asked).isEmpty();
  }

  private void find(List<SourceInfo> sources) {
    mojo.analysis =
        request -> {
          asked.add(request);
          return new AnalysisResult(
              "0",
              Optional.of("1.20"),
              Optional.empty(),
              List.of(),
              List.of(),
              sources,
              List.of(),
              List.of(),
              List.of(),
              List.of());
        };
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(top.resolve(name), text);
  }
}
