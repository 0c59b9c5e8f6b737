package io.github.flinkparallelism.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {
  @TempDir Path top;

  private final RecordingLog log = new RecordingLog();
  private final CheckMojo mojo = new CheckMojo();
  private final List<AnalysisRequest> asked = new ArrayList<>();
  private TestReactor reactor;

  @BeforeEach
  void makeModule() {
    reactor = new TestReactor(top);
    reactor.add("parent", top);
    mojo.project = reactor.add("job", top.resolve("job"));
    mojo.session = reactor.session();
    mojo.outputDirectory = top.resolve("job/target/parallelism").toFile();
    mojo.setLog(log);
    find();
  }

  @Test
  void asksForWhatTheParametersSay() throws Exception {
    reactor.define("parallelism.default", "4");
    mojo.session = reactor.session();
    mojo.jobs = List.of("ClickstreamJob");
    mojo.args = "--rate 3";
    mojo.environmentVariables = Map.of("STAGE", "prod");
    mojo.clientParallelism = 6;
    mojo.dynamicProperties = Map.of("parallelism.default", "1", "pipeline.max-parallelism", "64");
    mojo.slots = "3x4";
    mojo.flinkVersion = "1.19";
    mojo.local = "8";
    mojo.execute();
    AnalysisRequest request = asked.get(0);
    assertThat(request.root()).isEqualTo(top);
    assertThat(request.sourceRoots()).containsExactly(top.resolve("job/src/main/java"));
    assertThat(request.jobs()).containsExactly("ClickstreamJob");
    assertThat(request.arguments()).contains(List.of("--rate", "3"));
    assertThat(request.environmentVariables()).isEqualTo(Map.of("STAGE", "prod"));
    assertThat(request.clientParallelism()).contains(6);
    assertThat(request.dynamicProperties())
        .isEqualTo(Map.of("parallelism.default", "4", "pipeline.max-parallelism", "64"));
    assertThat(request.taskManagers()).contains(3);
    assertThat(request.slotsPerTaskManager()).contains(4);
    assertThat(request.flinkVersion()).contains("1.19");
    assertThat(request.localProcessors()).contains(8);
  }

  @Test
  void skipsWithOneLine() throws Exception {
    mojo.skip = true;
    mojo.execute();
    assertThat(asked).isEmpty();
    assertThat(log.lines()).containsExactly("[INFO] Skipped, because parallelism.skip is set.");
  }

  @Test
  void saysNothingInModulesThatHoldModules() throws Exception {
    MavenProject parent = mojo.project;
    parent.setPackaging("pom");
    mojo.execute();
    assertThat(asked).isEmpty();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void saysOneLineInModulesWithoutJobs() throws Exception {
    mojo.execute();
    assertThat(log.lines()).containsExactly("[INFO] No Flink job in this module.");
  }

  @Test
  void doesNotHideAMistypedJob() throws Exception {
    mojo.jobs = List.of("ClickstreamJop");
    mojo.execute();
    assertThat(log.lines())
        .containsExactly("[INFO] No Flink job named ClickstreamJop in this module.");
  }

  @Test
  void failsFromTheThresholdOn() throws Exception {
    find(finding(Severity.WARNING, "SourceNarrower"));
    mojo.execute();
    mojo.failOn = "warning";
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("ClickstreamJob: 1 warning (SourceNarrower), see above");
    mojo.failOn = "never";
    mojo.execute();
  }

  @Test
  void failsWithAShortAndALongText() {
    find(
        finding(Severity.ERROR, "NotEnoughSlots"),
        finding(Severity.ERROR, "NotEnoughSlots"),
        finding(Severity.WARNING, "SourceNarrower"));
    mojo.failOn = "info";
    assertThatThrownBy(mojo::execute)
        .isInstanceOfSatisfying(
            MojoFailureException.class,
            failure -> {
              assertThat(failure)
                  .hasMessage(
                      "ClickstreamJob: 2 errors, 1 warning (NotEnoughSlots, SourceNarrower), see"
                          + " above");
              assertThat(failure.getLongMessage())
                  .contains("Job.java:12:5: error: 17 of 12 slots [NotEnoughSlots]")
                  .contains("-Dparallelism.failOn=never");
            });
  }

  @Test
  void refusesParametersBeforeItAnalyses() {
    mojo.failOn = "fatal";
    assertThatThrownBy(mojo::execute).isInstanceOf(MojoExecutionException.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void tellsADefectFromAProblemOfTheProject() {
    mojo.analysis =
        request -> {
          throw new IllegalStateException("no such node");
        };
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("defect in the analyzer")
        .hasMessageContaining("-Dparallelism.skip");
  }

  @Test
  void saysOnDemandWhatItRead() throws Exception {
    mojo.verbose = true;
    mojo.execute();
    assertThat(log.lines()).contains("[INFO] root           " + top);
  }

  private void find(Finding... findings) {
    mojo.analysis =
        request -> {
          asked.add(request);
          return new AnalysisResult(
              "0",
              Optional.of("1.20"),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Arrays.asList(findings),
              List.of());
        };
  }

  private static Finding finding(Severity severity, String rule) {
    return new Finding(
        rule,
        severity,
        "17 of 12 slots",
        "It waits.",
        "Add TaskManagers.",
        new Location("Job.java", 12, 5),
        List.of(),
        Optional.of("shop.ClickstreamJob"),
        Optional.empty(),
        rule,
        Optional.empty());
  }
}
