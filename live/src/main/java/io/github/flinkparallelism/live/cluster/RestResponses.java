package io.github.flinkparallelism.live.cluster;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Responses of a running cluster. Only reads, only from the one address, and within a time limit;
 * redirects are not followed.
 */
public final class RestResponses implements Responses {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int REDIRECTS = 300;
  private static final int ERRORS = 400;

  private final RestAddress address;
  private final HttpClient client;
  private final Duration timeLimit;
  private final long deadline;

  private RestResponses(RestAddress address, Duration timeLimit) {
    this.address = address;
    this.timeLimit = timeLimit;
    this.deadline = System.nanoTime() + timeLimit.toNanos();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeLimit.compareTo(CONNECT_LIMIT) < 0 ? timeLimit : CONNECT_LIMIT)
            .build();
  }

  /**
   * The API at an address; nothing is connected before the first question.
   *
   * @param url {@code http://localhost:8081}; a user in it is sent as basic authorization
   * @param timeLimit for all responses together, from now on
   * @throws LiveException when the address is none
   */
  public static RestResponses of(String url, Duration timeLimit) throws LiveException {
    return new RestResponses(RestAddress.parse(url), timeLimit);
  }

  @Override
  public String name() {
    return address.root();
  }

  @Override
  public String place(String path) {
    return address.root() + path;
  }

  @Override
  public Optional<String> find(String path) throws LiveException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(place(path))).header("Accept", "application/json");
    address.authorization().ifPresent(user -> request.header("Authorization", user));
    HttpResponse<byte[]> response = send(request.GET().build(), path);
    int status = response.statusCode();
    if (status == NOT_FOUND) {
      return Optional.empty();
    }
    if (status != OK) {
      String what =
          status >= REDIRECTS && status < ERRORS
              ? " (a redirect, which is not followed; name the address that it leads to)"
              : "";
      throw new LiveException(place(path) + " answers with status " + status + what);
    }
    return Optional.of(new String(response.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<byte[]> send(HttpRequest request, String path) throws LiveException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new LimitedBody());
    try {
      return answer.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw tooSlow(path);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new LiveException("interrupted while " + place(path) + " was read");
    } catch (ExecutionException e) {
      throw refused(e.getCause(), path);
    }
  }

  private LiveException tooSlow(String path) {
    return new LiveException(
        "%s did not answer within %d s".formatted(place(path), timeLimit.toSeconds()));
  }

  /** What went wrong, without the words of the other side. */
  private LiveException refused(Throwable cause, String path) {
    if (has(cause, LimitedBody.TooLarge.class)) {
      return new LiveException(place(path) + " answers with more than " + LimitedBody.MOST);
    }
    if (has(cause, SSLException.class)) {
      return new LiveException(
          "no secure connection to " + name() + ": its certificate is not trusted");
    }
    if (has(cause, HttpTimeoutException.class) || has(cause, ConnectException.class)) {
      String secure = name().startsWith("https") ? ", or not by https" : "";
      return new LiveException(
          "no connection to " + name() + ": nobody listens there, or nobody answers" + secure);
    }
    return new LiveException(place(path) + " does not answer as a web server does");
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}
