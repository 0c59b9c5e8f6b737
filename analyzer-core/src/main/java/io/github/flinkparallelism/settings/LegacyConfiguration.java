package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The syntax of {@code flink-conf.yaml}, which looks like YAML and is not: one {@code key: value}
 * per line, cut at the first {@code #}, quotes kept. Follows {@code
 * GlobalConfiguration#loadLegacyYAMLResource} line by line.
 */
final class LegacyConfiguration {
  private static final String SEPARATOR = ": ";
  private static final Set<String> DOCUMENT_MARKS = Set.of("---", "...");

  private final String file;
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private LegacyConfiguration(String file) {
    this.file = file;
  }

  static Contribution parse(String file, String text) {
    LegacyConfiguration configuration = new LegacyConfiguration(file);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      configuration.readLine(line, number);
    }
    Collections.reverse(configuration.settings);
    return Contribution.of(configuration.settings, configuration.problems);
  }

  private void readLine(String line, int number) {
    int comment = line.indexOf('#');
    String statement = (comment < 0 ? line : line.substring(0, comment)).trim();
    if (statement.isEmpty() || DOCUMENT_MARKS.contains(statement)) {
      return;
    }
    Location location = new Location(file, number, line.indexOf(statement) + 1);
    int separator = statement.indexOf(SEPARATOR);
    if (separator < 0) {
      problems.add(new Problem(complaint(statement), location));
      return;
    }
    String key = statement.substring(0, separator).trim();
    String value = statement.substring(separator + SEPARATOR.length()).trim();
    if (key.isEmpty() || value.isEmpty()) {
      problems.add(
          new Problem("Flink ignores this line: it has no key; write key: value", location));
      return;
    }
    settings.add(
        new Setting(key, value, Layer.FILE, key + SEPARATOR + value, Optional.of(location)));
  }

  private static String complaint(String statement) {
    int colon = statement.indexOf(':');
    if (colon < 0) {
      return "Flink ignores this line: it is no key: value; correct it or make it a comment";
    }
    String key = statement.substring(0, colon).trim();
    String value = statement.substring(colon + 1).trim();
    if (value.isEmpty()) {
      return "Flink ignores this line: "
          + key
          + " has no value, and flink-conf.yaml knows no nesting; write the full key and its value"
          + " on one line";
    }
    String fault =
        statement.charAt(colon + 1) == '\t'
            ? "the colon is followed by a tab"
            : "there is no space after the colon";
    return "Flink ignores this line: "
        + fault
        + "; write "
        + key
        + SEPARATOR
        + Secrets.shown(key, value);
  }
}
