package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.flinkparallelism.Analysis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with a real analysis and the recorded responses of a real cluster. */
class LiveCommandTest {
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

  @TempDir Path project;

  private final RecordingShell shell = new RecordingShell(Analysis::run);

  @BeforeEach
  void writeAJob() throws IOException {
    Path source = project.resolve("src/main/java/shop/Job.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, JOB);
    Files.writeString(project.resolve("pom.xml"), "<project/>");
  }

  @Test
  void agreesWithWhatRuns() {
    assertThat(live("--from", RECORDED.toString(), "-p4")).isEqualTo(0);
    assertThat(shell.out())
        .contains(
            "cluster  " + RECORDED + " \u00b7 Flink 1.20.0 \u00b7 9 slots = 3 task managers x 3")
        .contains("runs as  Word count, plain \u00b7 RUNNING")
        .contains("slots    takes 4, as in source")
        .contains("unmatched    every layer (RUNNING")
        .contains("1 job compared: 1 as in source, 2 unmatched");
    assertThat(project.resolve("target/parallelism/live.json"))
        .content()
        .contains("\"differences\" : 0");
  }

  @Test
  void endsWithOneForADifference() {
    assertThat(live("--from", RECORDED.toString(), "--format", "plain")).isEqualTo(1);
    assertThat(shell.out())
        .contains(": error: Flat Map (2): parallelism 1 in source, 4 running [Live]");
  }

  @Test
  void endsWithTwoWhereNoJobRuns() throws IOException {
    Files.writeString(
        project.resolve("src/main/java/shop/Job.java"),
        JOB.replace("Word count, plain", "other").replace("flatMap(new Words())", "map(v -> v)"));
    assertThat(live("--from", RECORDED.toString())).isEqualTo(2);
    assertThat(shell.out()).contains("not running  Job (src/main/java/shop/Job.java:9)");
    assertThat(shell.err()).contains("no job of this source runs in " + RECORDED);
  }

  @Test
  void readsAClusterAndKeepsWhatItSays() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring(1).replace('/', '-');
          Path file = RECORDED.resolve(path + ".json");
          boolean known = Files.exists(file);
          byte[] body = known ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      String withUser = url.replace("//", "//joe:hunter2@");
      assertThat(live("--rest", withUser, "-p4", "--save", "cluster")).isEqualTo(0);
      assertThat(shell.out()).contains("cluster  " + url + " ").doesNotContain("hunter2");
      Path saved = project.resolve("target/parallelism/cluster");
      assertThat(saved.resolve("jobs-overview.json")).exists();
      assertThat(live("--from", saved.toString(), "-p4")).isEqualTo(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(live("--rest", "http://joe:hunter2@127.0.0.1:" + port)).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "flink-parallelism: --rest: no connection to http://127.0.0.1:%d: nobody listens there, or nobody answers\n"
                .formatted(port));
    assertThat(shell.asked()).isNull();
  }

  @Test
  void refusesWrongUse() {
    assertThat(live()).isEqualTo(2);
    assertThat(live("--rest", "http://localhost:1", "--from", "x")).isEqualTo(2);
    assertThat(live("--from", "no/such/folder")).isEqualTo(2);
    assertThat(live("--from", RECORDED.toString(), "--save", "x")).isEqualTo(2);
    assertThat(live("--rest", "http://localhost:1", "--save", "../../x")).isEqualTo(2);
    assertThat(live("--rest", "localhost:8081")).isEqualTo(2);
    assertThat(shell.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("say either --rest http://localhost:8081, or --from"),
            line -> assertThat(line).contains("say either --rest http://localhost:8081, or --from"),
            line -> assertThat(line).contains("--from: there is no folder no/such/folder"),
            line -> assertThat(line).contains("--save goes with --rest"),
            line -> assertThat(line).contains("../../x is not in the folder for output"),
            line ->
                assertThat(line).contains("--rest: the address of a REST API starts with http"));
    assertThat(shell.asked()).isNull();
  }

  @Test
  void helpSaysWhatItReads() {
    assertThat(shell.run("live", "--help")).isEqualTo(0);
    assertThat(shell.out()).contains("READS THE REST API");
  }

  private int live(String... options) {
    List<String> words = new ArrayList<>(List.of("live", project.toString()));
    words.addAll(List.of(options));
    return shell.run(words.toArray(String[]::new));
  }
}
