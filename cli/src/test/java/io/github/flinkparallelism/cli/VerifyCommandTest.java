package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with a real analysis and a real Flink. */
class VerifyCommandTest {
  private static final String JOB =
      """
      package shop;

      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

      public final class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          System.out.println("said by the job");
          env.fromSequence(1, 9).map(v -> v + 1).name("enrich").setParallelism(3).print();
          env.execute("job");
        }
      }
      """;

  @TempDir Path project;

  private final RecordingShell shell = new RecordingShell(Analysis::run);

  @BeforeEach
  void writeAJob() throws IOException {
    Files.createDirectories(source().getParent());
    Files.writeString(source(), JOB);
    Files.writeString(project.resolve("pom.xml"), "<project/>");
  }

  @Test
  void agreesWithFlink() throws IOException {
    compile();
    assertThat(verify("--classpath", flink(), "-p2")).isEqualTo(0);
    assertThat(shell.out())
        .contains("Job  src/main/java/shop/Job.java:6 \u00b7 Flink 1.20.0 \u00b7 -p 2")
        .contains("3 operators: 3 exact \u00b7 same tasks \u00b7 same slots")
        .doesNotContain("said by the job");
    assertThat(shell.err())
        .startsWith("Running the main method of 1 job up to Flink's plan, at most 60 s each.");
    assertThat(project.resolve("target/parallelism/verify.json")).content().contains("consistent");
  }

  @Test
  void endsWithOneForAContradiction() throws IOException {
    compile();
    Files.writeString(source(), JOB.replace("setParallelism(3)", "setParallelism(4)"));
    assertThat(verify("--classpath", flink(), "--format", "plain")).isEqualTo(1);
    assertThat(shell.out())
        .contains("Job.java:9:59: error: enrich (2): parallelism 4 by the analyzer (exact), 3 by");
  }

  @Test
  void endsWithTwoForAJobThatCannotBeRun() throws IOException {
    Files.writeString(source(), JOB.replace("env.execute(", "Object no = args[0]; env.execute("));
    compile();
    Path output = project.resolve("elsewhere");
    assertThat(verify("--classpath", flink(), "--output-directory", output.toString()))
        .isEqualTo(2);
    assertThat(shell.out())
        .contains("not compared  main threw ArrayIndexOutOfBoundsException at Job.java:10")
        .contains("said by the job")
        .doesNotContain("\tat ");
    assertThat(output.resolve("verify.json")).exists();
    assertThat(project.resolve("target/parallelism")).doesNotExist();
  }

  @Test
  void saysHowToNameWhatIsMissing() throws IOException {
    compile();
    assertThat(verify()).isEqualTo(2);
    assertThat(shell.err())
        .contains("flink-parallelism: Flink is not on the class path. Name what the job runs with")
        .contains("Found without it: " + project.resolve("target/classes"));
  }

  @Test
  void asksToCompileFirst() throws IOException {
    assertThat(verify("--classpath", flink())).isEqualTo(2);
    assertThat(shell.out()).contains("no class shop.Job. Compile the project first.");
  }

  @Test
  void refusesEntriesThatAreNotThere() {
    assertThat(verify("--classpath", "no/such.jar")).isEqualTo(2);
    assertThat(verify("--time-limit", "soon")).isEqualTo(2);
    assertThat(verify("--format", "sarif")).isEqualTo(2);
    assertThat(shell.err())
        .contains("--classpath: there is no file or folder")
        .contains("--time-limit: \"soon\" is not a positive number")
        .contains("--format: \"sarif\" is none of console, plain, json");
    assertThat(shell.asked()).isNull();
  }

  @Test
  void helpSaysThatItRunsTheProgram() {
    assertThat(shell.run("verify", "--help")).isEqualTo(0);
    assertThat(shell.out()).contains("RUNS YOUR PROGRAM");
  }

  private int verify(String... options) {
    List<String> words = new ArrayList<>(List.of("verify", project.toString()));
    words.addAll(List.of(options));
    return shell.run(words.toArray(String[]::new));
  }

  private Path source() {
    return project.resolve("src/main/java/shop/Job.java");
  }

  /** Surefire hides the class path in a jar, and says it here. */
  private static String flink() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void compile() throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                flink(),
                source().toString());
    assertThat(code).isZero();
  }
}
