package io.github.flinkparallelism.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A path as a relative URI reference. */
final class RelativeUri {
  /** What RFC 3986 lets stand in a path, without the colon that would make a scheme. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";

  private RelativeUri() {}

  static String of(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
      }
    }
    return uri.toString();
  }
}
