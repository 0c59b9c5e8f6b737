package io.github.flinkparallelism.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal with a real analysis and the recorded responses of a real cluster. */
class LiveMojoTest {
  private static final Path RECORDED = Path.of("../live/src/test/resources/clusters/1.20");

  private static final String JOB =
      """
      package shop;

      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

      public final class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromData("a").flatMap(new Words()).keyBy(v -> v.f0).sum(1).print();
          env.execute("Word count, plain");
        }
      }
      """;

  @TempDir Path module;

  private final RecordingLog log = new RecordingLog();
  private final LiveMojo mojo = new LiveMojo();

  @BeforeEach
  void makeModule() throws IOException {
    TestReactor reactor = new TestReactor(module);
    mojo.project = reactor.add("job", module);
    mojo.session = reactor.session();
    mojo.outputDirectory = module.resolve("target/parallelism").toFile();
    mojo.flinkVersion = "1.20.0";
    mojo.console = "ascii";
    mojo.setLog(log);
    Path source = module.resolve("src/main/java/shop/Job.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, JOB);
  }

  @Test
  void agreesWithWhatRuns() throws Exception {
    mojo.from = RECORDED.toAbsolutePath().toString();
    mojo.clientParallelism = 4;
    mojo.execute();
    assertThat(log.lines())
        .contains("[INFO]    slots    takes 4, as in source")
        .contains("[INFO] 1 job compared: 1 as in source, 2 unmatched");
    assertThat(module.resolve("target/parallelism/live.json")).exists();
  }

  @Test
  void failsForADifference() {
    mojo.from = RECORDED.toAbsolutePath().toString();
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("5 things run otherwise than the source says, see above");
  }

  @Test
  void modulesWhoseJobsDoNotRunFailNothing() throws Exception {
    LiveMojo other = otherModule();
    other.execute();
    mojo.clientParallelism = 4;
    mojo.execute();
    assertThat(log.lines())
        .contains("[INFO] not running  Job (another/src/main/java/another/Job.java:9)")
        .contains("[INFO] 0 jobs compared: 0 as in source, 1 not running")
        .contains("[INFO] 1 job compared: 1 as in source")
        .endsWith(
            "[INFO] unmatched: every layer (RUNNING, 39a726f6) runs, and is a job of no module",
            "[INFO] unmatched: Flink Streaming Job (RUNNING, 45bdf6ea) runs, and is a job of no"
                + " module");
  }

  @Test
  void aBuildOfWhichNoModuleRunsFails() throws Exception {
    LiveMojo other = otherModule();
    Files.delete(module.resolve("src/main/java/shop/Job.java"));
    mojo.execute();
    assertThatThrownBy(other::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("no job of any module runs in %s, see above", other.from);
  }

  /** Both modules read the recorded responses. */
  private LiveMojo otherModule() throws IOException {
    Path folder = module.resolve("another");
    TestReactor reactor = new TestReactor(module);
    LiveMojo other = new LiveMojo();
    mojo.project = reactor.add("job", module);
    other.project = reactor.add("another", folder);
    mojo.session = reactor.session();
    other.session = reactor.session();
    other.outputDirectory = folder.resolve("target/parallelism").toFile();
    other.flinkVersion = "1.20.0";
    other.console = "ascii";
    other.setLog(log);
    mojo.from = RECORDED.toAbsolutePath().toString();
    other.from = mojo.from;
    Path source = folder.resolve("src/main/java/another/Job.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        JOB.replace("package shop", "package another")
            .replace("Word count, plain", "Something else")
            .replace(".print()", ".name(\"mine\").print()"));
    return other;
  }

  @Test
  void refusesWrongParameters() {
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "Set either parallelism.rest, such as http://localhost:8081, or parallelism.from, a"
                + " folder of saved responses.");
    mojo.from = "no/such/folder";
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("parallelism.from: there is no folder no/such/folder");
    mojo.save = "x";
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("parallelism.save: what is saved already need not be saved again.");
    mojo.timeLimit = 0;
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("parallelism.timeLimit: 0 is not a positive number of seconds.");
  }

  @Test
  void asksNobodyWhereThereIsNoJob() throws Exception {
    Files.delete(module.resolve("src/main/java/shop/Job.java"));
    mojo.rest = "http://127.0.0.1:1";
    mojo.execute();
    assertThat(log.lines()).containsExactly("[INFO] No Flink job in this module.");
  }
}
