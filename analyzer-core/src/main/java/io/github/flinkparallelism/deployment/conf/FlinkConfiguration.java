package io.github.flinkparallelism.deployment.conf;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Flink's configuration file as an entry of a ConfigMap. */
public final class FlinkConfiguration {
  private static final String LEGACY = "flink-conf.yaml";
  private static final String STANDARD = "config.yaml";

  private FlinkConfiguration() {}

  /** Whether {@code file} is one of Flink's names for it. */
  public static boolean isName(String file) {
    return file.equals(LEGACY) || file.equals(STANDARD);
  }

  /**
   * What Flink reads of the files in its conf folder.
   *
   * @param files by their names
   */
  public static ConfigurationText.Read of(Map<String, YamlTree> files, FlinkVersion version) {
    Optional<String> counts =
        Stream.of(LEGACY, STANDARD)
            .filter(name -> files.containsKey(name) && ConfigurationText.isRead(name, version))
            .findFirst();
    ConfigurationText.Read read =
        counts.map(name -> read(name, files.get(name))).orElse(ConfigurationText.Read.NOTHING);
    List<Problem> problems = new ArrayList<>(read.problems());
    files.forEach(
        (name, text) -> {
          if (isName(name) && counts.filter(name::equals).isEmpty()) {
            problems.add(
                new Problem(
                    "Flink " + version + " does not read " + beside(name, version), text.key()));
          }
        });
    return new ConfigurationText.Read(read.settings(), problems);
  }

  /** A release that knows both names reads the older one where both are there. */
  public static String beside(String name, FlinkVersion version) {
    return ConfigurationText.isRead(name, version) ? name + " beside " + LEGACY : name;
  }

  /** The operator's own, of whatever version: it reads both names. */
  public static ConfigurationText.Read ofOperator(YamlTree data) {
    ConfigurationText.Read all = ConfigurationText.Read.NOTHING;
    for (String name : List.of(STANDARD, LEGACY)) {
      YamlTree text = data.entries().get(name);
      if (text != null && all.settings().isEmpty()) {
        all = read(name, text);
      }
    }
    return all;
  }

  private static ConfigurationText.Read read(String name, YamlTree content) {
    PlacedText text = content.placed();
    return name.equals(LEGACY)
        ? ConfigurationText.legacy(text.text(), text::line)
        : ConfigurationText.standard(text.text(), text::line);
  }
}
