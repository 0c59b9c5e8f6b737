package io.github.flinkparallelism.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMojoTest {
  @TempDir Path module;

  private final RecordingLog log = new RecordingLog();
  private final VerifyMojo mojo = new VerifyMojo();

  @BeforeEach
  void makeModule() {
    TestReactor reactor = new TestReactor(module);
    mojo.project = reactor.add("job", module);
    mojo.project.getBuild().setOutputDirectory(module.resolve("target/classes").toString());
    mojo.session = reactor.session();
    mojo.outputDirectory = module.resolve("target/parallelism").toFile();
    mojo.setLog(log);
    find();
  }

  @Test
  void refusesATimeLimitThatIsNone() {
    mojo.timeLimit = 0;
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("parallelism.timeLimit: 0 is not a positive number of seconds.");
  }

  @Test
  void runsNothingWhereThereIsNoJob() throws Exception {
    mojo.execute();
    assertThat(log.lines()).containsExactly("[INFO] No Flink job in this module.");
  }

  @Test
  void saysThatItRunsTheProgramAndWhatIsMissing() {
    find(job());
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "Flink is not on the class path. Add it to the dependencies; the scope provided is"
                + " enough.");
    assertThat(log.lines())
        .containsExactly(
            "[INFO] Running the main method of 1 job up to Flink's plan, at most 60 s each.");
  }

  private void find(Job... jobs) {
    mojo.analysis =
        request ->
            new AnalysisResult(
                "0",
                Optional.of("1.20"),
                Optional.empty(),
                List.of(jobs),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
  }

  private static Job job() {
    return new Job(
        "shop.Job",
        new EntryPoint("shop.Job", "main", new Location("Job.java", 3, 1)),
        new Scenario(Optional.empty(), List.of(), Optional.empty()),
        List.of(),
        List.of());
  }
}
