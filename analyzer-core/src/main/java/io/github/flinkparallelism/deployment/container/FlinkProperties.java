package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the official image writes into Flink's configuration file when a container starts, from the
 * container's environment variables. Follows {@code docker-entrypoint.sh#prepare_configuration}:
 * images up to 1.18 append {@code FLINK_PROPERTIES} to {@code flink-conf.yaml}, and those before
 * 1.14 always set the slots; later ones hand each line to Flink's parser, without any white space
 * and cut at the first colon.
 */
public final class FlinkProperties {
  /** Lines of the configuration file. */
  public static final String PROPERTIES = "FLINK_PROPERTIES";

  /** {@code taskmanager.numberOfTaskSlots}, weaker than the lines. */
  static final String SLOTS = "TASK_MANAGER_NUMBER_OF_TASK_SLOTS";

  /** The forms that {@code envsubst} knows. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*))");

  private static final int MOST_LINES = 10_000;

  private final Map<String, PlacedText> environment;
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private FlinkProperties(Map<String, PlacedText> environment) {
    this.environment = environment;
  }

  /**
   * The settings of a container, strongest first; they are stronger than those of the configuration
   * file in its image.
   *
   * @param environment its variables, as far as they are stated
   * @param container where the container is described
   * @param version the release of its image
   */
  public static ConfigurationText.Read of(
      Map<String, PlacedText> environment, Location container, FlinkVersion version) {
    FlinkProperties reader = new FlinkProperties(environment);
    Optional<PlacedText> lines = reader.stated(PROPERTIES);
    if (version.atLeast(1, 19)) {
      reader.stated(SLOTS).ifPresent(reader::slots);
      lines.ifPresent(reader::options);
    } else {
      reader
          .stated(SLOTS)
          .ifPresentOrElse(reader::slots, () -> reader.unstatedSlots(container, version));
      lines.ifPresent(reader::appended);
    }
    Collections.reverse(reader.settings);
    return new ConfigurationText.Read(reader.settings, reader.problems);
  }

  private Optional<PlacedText> stated(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.text().isEmpty());
  }

  private void slots(PlacedText stated) {
    String value = substituted(stated.text().trim());
    add(Keys.NUMBER_OF_TASK_SLOTS, value, SLOTS + ": " + stated.text().trim(), stated.key());
  }

  /** 1.14 and later leave alone what the file says; before 1.12 it was the processors' number. */
  private void unstatedSlots(Location container, FlinkVersion version) {
    if (!version.atLeast(1, 12)) {
      String code = "as many as processors where " + SLOTS + " is unset";
      add(Keys.NUMBER_OF_TASK_SLOTS, "${" + SLOTS + "}", code, container);
    } else if (!version.atLeast(1, 14)) {
      oneSlot(container);
    }
  }

  private void oneSlot(Location container) {
    add(Keys.NUMBER_OF_TASK_SLOTS, "1", "the image sets 1 where " + SLOTS + " is unset", container);
  }

  private void appended(PlacedText lines) {
    ConfigurationText.Read read = ConfigurationText.legacy(lines.text(), lines::line);
    List<Setting> weakestFirst = new ArrayList<>(read.settings());
    Collections.reverse(weakestFirst);
    weakestFirst.forEach(
        each ->
            add(
                each.key(),
                substituted(each.value()),
                each.code(),
                each.location().orElse(lines.key())));
    problems.addAll(read.problems());
  }

  private void options(PlacedText lines) {
    int number = 0;
    for (String line : lines.text().lines().limit(MOST_LINES).toList()) {
      option(line.replaceAll("\\s", ""), lines.line(number));
      number++;
    }
  }

  private void option(String line, Location place) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 1 || colon == line.length() - 1) {
      problems.add(
          new Problem(
              "a line of " + PROPERTIES + " has no key or no value; write key: value", place));
      return;
    }
    String key = line.substring(0, colon);
    String value = line.substring(colon + 1);
    add(key, substituted(value), key + ": " + value, place);
  }

  private void add(String key, String value, String code, Location place) {
    settings.add(new Setting(key, value, Layer.FILE, code, Optional.of(place)));
  }

  /**
   * {@code envsubst}: a variable that is not stated here may come from elsewhere and stays a place
   * holder.
   */
  private String substituted(String value) {
    if (!Template.isIn(value)) {
      return value;
    }
    Matcher variable = VARIABLE.matcher(value);
    return variable.replaceAll(
        found -> {
          String name = found.group(1) != null ? found.group(1) : found.group(2);
          PlacedText known = environment.get(name);
          return Matcher.quoteReplacement(known == null ? found.group() : known.text());
        });
  }
}
