package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Operator;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or odd, each beside a job that is reported all the same. */
class BadFilesTest {
  private static final String JOB =
      """
      package org.acme;
      import org.apache.flink.streaming.api.environment.*;
      public class NAME {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).setParallelism(4).print();
          env.execute();
        }
      }
      """;
  private static final String SOURCES = "src/main/java/org/acme/";
  private static final String CONF = "conf/config.yaml";

  @TempDir Path folder;

  @BeforeEach
  void writeTheGoodJob() throws IOException {
    write(SOURCES + "Good.java", bytes(job("Good")));
  }

  @Test
  void windowsLineEnds() throws IOException {
    write(SOURCES + "Other.java", bytes(job("Other").replace("\n", "\r\n")));

    AnalysisResult result = run();

    assertThat(result.problems()).isEmpty();
    assertThat(operators(result, "Other"))
        .allSatisfy(operator -> assertThat(operator.location().line()).isEqualTo(6));
  }

  @Test
  void aByteOrderMark() throws IOException {
    write(SOURCES + "Other.java", bytes("\uFEFF" + job("Other")));

    AnalysisResult result = run();

    assertThat(result.problems()).isEmpty();
    assertThat(operators(result, "Other")).hasSize(2);
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    String text = job("Other").replace("package", "/* \u00fc */ package");
    write(SOURCES + "Other.java", text.getBytes(StandardCharsets.ISO_8859_1));

    AnalysisResult result = run();

    assertThat(operators(result, "Other")).hasSize(2);
    assertThat(problems(result)).singleElement().asString().startsWith(SOURCES + "Other.java:1 ");
  }

  @Test
  void aLinkToAFolderAroundIt() throws IOException {
    Files.createSymbolicLink(folder.resolve(SOURCES + "again"), folder.resolve("src/main/java"));

    assertThat(run().jobs()).hasSize(1);
  }

  @Test
  void aSourceFileOfFiftyMegabytes() throws IOException {
    Path huge = folder.resolve(SOURCES + "Huge.java");
    write(SOURCES + "Huge.java", bytes(job("Huge")));
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }

    assertThat(problems(run())).singleElement().asString().startsWith(SOURCES + "Huge.java:1 ");
  }

  @Test
  void aConfigurationThatDoesNotExist() {
    AnalysisResult result =
        run(
            AnalysisRequest.of(folder)
                .configurations(List.of(folder.resolve("missing.yaml")))
                .build());

    assertThat(problems(result)).singleElement().asString().contains("missing.yaml");
  }

  @Test
  void keysThatAreTwiceOrMalformed() throws IOException {
    write(CONF, bytes("parallelism.default: 2\nparallelism.default: 3\n"));
    assertThat(problems(run())).singleElement().asString().startsWith(CONF + ":2 ");

    write(CONF, bytes("parallelism.default:3\n"));
    assertThat(problems(run())).singleElement().asString().startsWith(CONF + ":1 ");
  }

  @Test
  void aBombOfAliases() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1) + ", ";
      bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, alias.repeat(9), i - 1));
    }
    write(CONF, bytes(bomb.toString()));

    assertThat(problems(run())).isNotEmpty().allMatch(problem -> problem.startsWith(CONF));
  }

  @Test
  void aParallelismThatIsNoNumber() throws IOException {
    write(CONF, bytes("parallelism.default: many\n"));

    assertThat(problems(run())).singleElement().asString().startsWith(CONF + ":1 ");
  }

  private static String job(String name) {
    return JOB.replace("NAME", name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private AnalysisResult run() {
    return run(AnalysisRequest.of(folder).build());
  }

  /** The result, in which the good job is what it is. */
  private static AnalysisResult run(AnalysisRequest request) {
    AnalysisResult result = Analysis.run(request);
    assertThat(operators(result, "Good"))
        .extracting(operator -> operator.parallelism().value().orElse(0))
        .startsWith(4)
        .hasSize(2);
    return result;
  }

  private static List<Operator> operators(AnalysisResult result, String job) {
    return result.jobs().stream()
        .flatMap(each -> each.executions().stream())
        .flatMap(execution -> execution.operators().stream())
        .filter(operator -> operator.location().file().endsWith("/" + job + ".java"))
        .toList();
  }

  private static List<String> problems(AnalysisResult result) {
    return result.problems().stream()
        .map(each -> each.location().file() + ":" + each.location().line() + " " + each.message())
        .toList();
  }
}
