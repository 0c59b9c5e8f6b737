package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in words what makes a {@code config.yaml} malformed. A parser notices a missing space or a
 * tab only lines later; the two habits that people bring along from {@code flink-conf.yaml} are
 * therefore looked for by hand.
 */
final class YamlDiagnosis {
  private static final Pattern NO_SPACE =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9.-]*):([^\\s/:#][^:]*)");
  private static final Pattern TAB =
      Pattern.compile("(?:\\t[^#]*|\\s*[A-Za-z][A-Za-z0-9.-]*:\\s*\\t.*)");

  private YamlDiagnosis() {}

  static Problem of(String file, String text, MarkedYamlEngineException malformed) {
    Optional<Mark> mark = malformed.getProblemMark().or(malformed::getContextMark);
    return habit(file, text, mark)
        .orElseGet(
            () ->
                new Problem(
                    "is not valid YAML ("
                        + malformed.getProblem()
                        + "), and Flink fails to start with it; correct this line",
                    YamlConfiguration.at(file, mark)));
  }

  /** The last line up to the failure that shows one of the habits. */
  private static Optional<Problem> habit(String file, String text, Optional<Mark> mark) {
    List<String> lines = text.lines().toList();
    int last = Math.min(lines.size() - 1, mark.map(Mark::getLine).orElse(0));
    for (int i = last; i >= 0; i--) {
      Optional<Problem> problem = habit(lines.get(i), file, i + 1);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> habit(String line, String file, int number) {
    int column = line.length() - line.stripLeading().length() + 1;
    Location location = new Location(file, number, column);
    Matcher noSpace = NO_SPACE.matcher(line);
    if (noSpace.matches()) {
      return Optional.of(missingSpace(noSpace.group(1), noSpace.group(2), location));
    }
    return TAB.matcher(line).matches() ? Optional.of(tab(location)) : Optional.empty();
  }

  /** The words for a tab where Flink's parser wants a space. */
  static Problem tab(Location location) {
    return new Problem(
        "a tab separates or indents here, and Flink fails to start with it; use spaces", location);
  }

  /** The words for {@code key:value}, which YAML takes for one text without a key. */
  static Problem missingSpace(String key, String value, Location location) {
    return new Problem(
        "there is no space after the colon, and Flink fails to start with it; write "
            + key
            + ": "
            + Secrets.shown(key, value.trim()),
        location);
  }

  /** What is wrong with a file that is valid YAML but no mapping. */
  static Problem notAMapping(String file, String content, Location location) {
    Matcher noSpace = NO_SPACE.matcher(content);
    return noSpace.matches()
        ? missingSpace(noSpace.group(1), noSpace.group(2), location)
        : new Problem(
            "holds no key: value, and Flink fails to start with "
                + file.substring(file.lastIndexOf('/') + 1)
                + "; write one setting per line",
            location);
  }
}
