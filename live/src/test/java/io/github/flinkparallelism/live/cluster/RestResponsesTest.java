package io.github.flinkparallelism.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against servers that behave badly, on the loopback interface. */
class RestResponsesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aClusterIsRead() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    answer(
        exchange -> {
          String text = api.find(exchange.getRequestURI().getPath()).orElse(null);
          send(exchange, text == null ? 404 : 200, text == null ? "{}" : text);
        });
    Cluster cluster = ClusterReader.read(responses(url()));

    assertThat(cluster.name()).isEqualTo(url());
    assertThat(cluster.jobs()).extracting(RunningJob::name).containsExactly("job");
    assertThat(asked)
        .allMatch(request -> request.startsWith("GET /"))
        .containsOnlyOnce("GET /overview null", "GET /jobs/overview null");
  }

  @Test
  void aUserIsSentAndNeverSaid() throws LiveException {
    answer(exchange -> send(exchange, 500, "{\"errors\": [\"secret\"]}"));
    RestResponses responses = responses(url().replace("//", "//joe:hunter2@") + "/?a=b#c");

    assertThat(responses.name()).isEqualTo(url());
    assertThatThrownBy(() -> responses.find("/overview"))
        .isInstanceOf(LiveException.class)
        .hasMessage(url() + "/overview answers with status 500");
    assertThat(asked).containsExactly("GET /overview Basic am9lOmh1bnRlcjI=");
  }

  @Test
  void redirectsAreNotFollowed() {
    answer(
        exchange -> {
          exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
          send(exchange, 302, "");
        });
    assertThatThrownBy(() -> responses(url()).find("/overview"))
        .isInstanceOf(LiveException.class)
        .hasMessageStartingWith(url() + "/overview answers with status 302 (a redirect");
    assertThat(asked).containsExactly("GET /overview null");
  }

  @Test
  void otherServersAreToldApart() {
    answer(exchange -> send(exchange, 200, "<html>hello</html>"));
    assertThatThrownBy(() -> ClusterReader.read(responses(url())))
        .isInstanceOf(LiveException.class)
        .hasMessage(url() + "/overview:1:1 is not JSON; is it Flink's REST API?");
  }

  @Test
  void anEndlessBodyIsCutOff() {
    answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            byte[] piece = new byte[1 << 20];
            while (over.getCount() > 0) {
              out.write(piece);
            }
          }
        });
    assertThatThrownBy(() -> responses(url()).find("/overview"))
        .isInstanceOf(LiveException.class)
        .hasMessage(url() + "/overview answers with more than 16 MB");
  }

  @Test
  void aBodyThatDoesNotEndIsGivenUp() {
    answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          over.await();
        });
    assertThatThrownBy(() -> RestResponses.of(url(), Duration.ofSeconds(1)).find("/overview"))
        .isInstanceOf(LiveException.class)
        .hasMessage(url() + "/overview did not answer within 1 s");
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + port;
    assertThatThrownBy(() -> responses(url).find("/overview"))
        .isInstanceOf(LiveException.class)
        .hasMessage("no connection to " + url + ": nobody listens there, or nobody answers");
  }

  @Test
  void plainHttpWhereHttpsIsAsked() {
    answer(exchange -> send(exchange, 200, "{}"));
    assertThatThrownBy(() -> responses(url().replace("http:", "https:")).find("/overview"))
        .isInstanceOf(LiveException.class)
        .hasMessageStartingWith("no connection to https://")
        .hasMessageEndingWith("or nobody answers, or not by https");
  }

  @Test
  void addressesThatAreNone() {
    for (String url :
        List.of(
            "file:///etc/passwd",
            "ftp://hunter2@host/",
            "localhost:8081",
            "8081",
            "",
            "http://",
            "http:///overview",
            "http://joe:hunter2@ho st/")) {
      assertThatThrownBy(() -> responses(url))
          .as(url)
          .isInstanceOf(LiveException.class)
          .message()
          .contains("http://localhost:8081")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void portsThatAreNone() {
    assertThatThrownBy(() -> responses("http://joe:hunter2@localhost:99999"))
        .isInstanceOf(LiveException.class)
        .hasMessage("there is no port 99999; Flink's usual one is 8081");
    assertThatThrownBy(() -> responses("http://joe:hunter2@localhost:99999999999"))
        .isInstanceOf(LiveException.class)
        .message()
        .doesNotContain("hunter2");
    assertThatThrownBy(() -> responses("http://localhost:0").find("/overview"))
        .isInstanceOf(LiveException.class);
  }

  /** A handler that may be interrupted while it waits for the end of the test. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void answer(Answer answer) {
    HttpHandler handler =
        exchange -> {
          asked.add(
              "%s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Authorization")));
          try {
            answer.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        };
    server.createContext("/", handler);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static RestResponses responses(String url) throws LiveException {
    return RestResponses.of(url, LIMIT);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
