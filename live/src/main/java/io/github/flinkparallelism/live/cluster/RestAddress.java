package io.github.flinkparallelism.live.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a REST API is.
 *
 * @param root its address without user, query, fragment and without a slash at the end
 * @param authorization the header that stands for the user of the address
 */
record RestAddress(String root, Optional<String> authorization) {
  private static final int GREATEST_PORT = 65_535;

  /**
   * Reads {@code http://localhost:8081}.
   *
   * @throws LiveException when it is no address of HTTP; the message does not repeat it, since a
   *     part of it may be a password
   */
  static RestAddress parse(String text) throws LiveException {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new LiveException("this is no address of a REST API; write http://localhost:8081");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new LiveException(
          "the address of a REST API starts with http:// or https://, as http://localhost:8081");
    }
    if (uri.getHost() == null) {
      throw new LiveException("the address names no host; write http://localhost:8081");
    }
    if (uri.getPort() > GREATEST_PORT) {
      throw new LiveException("there is no port " + uri.getPort() + "; Flink's usual one is 8081");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
    Optional<String> header = Optional.ofNullable(uri.getUserInfo()).map(RestAddress::basic);
    return new RestAddress(scheme + "://" + uri.getHost() + port + path, header);
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }
}
