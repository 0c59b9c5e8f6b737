package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in configuration files that a build, a template engine or a shell fills in before
 * the program runs: {@code ${PARALLELISM}}, {@code ${PARALLELISM:-4}}, {@code {{ parallelism }}}.
 */
final class Placeholders {
  private static final Pattern WHOLE = Pattern.compile("\\$\\{([^${}:]+)(?::-?([^${}]*))?}");
  private static final Pattern ANY = Pattern.compile("\\$\\{[^}]+}|\\{\\{.*}}|<%.*%>");

  private Placeholders() {}

  /** The input that {@code text} stands for; empty for a text without placeholders. */
  static Optional<Value> read(String text, Origin origin, Runtime runtime) {
    if (text.indexOf('{') < 0 && text.indexOf('<') < 0) {
      return Optional.empty();
    }
    Matcher whole = WHOLE.matcher(text.trim());
    if (whole.matches()) {
      Optional<Value> byDefault =
          Optional.ofNullable(whole.group(2)).map(given -> Value.of(given, origin));
      return Optional.of(
          new Value.Symbol(
              "${" + whole.group(1) + "}", "String", byDefault, text, origin.location()));
    }
    return ANY.matcher(text).find()
        ? Optional.of(
            runtime.unknown(
                text + " is filled in before the program runs", text, origin.location()))
        : Optional.empty();
  }
}
