package io.github.flinkparallelism.deployment;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names whose values nobody is to see. */
final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "passw|passphrase|secret|token|credential|apikey|accesskey|privatekey|authorization");

  private Secrets() {}

  /** Whether the value of a key of that name looks like a secret. */
  static boolean isName(String key) {
    return SECRET.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "")).find();
  }
}
