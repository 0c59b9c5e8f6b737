package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flink's configuration file as an entry of a ConfigMap. */
final class FlinkConfiguration {
  private static final String LEGACY = "flink-conf.yaml";
  private static final String STANDARD = "config.yaml";

  private FlinkConfiguration() {}

  /** Whether {@code file} is one of Flink's names for it. */
  static boolean isName(String file) {
    return file.equals(LEGACY) || file.equals(STANDARD);
  }

  /**
   * What Flink reads of the files in its conf folder.
   *
   * @param files by their names
   */
  static ConfigurationText.Read of(Map<String, YamlTree> files, FlinkVersion version) {
    YamlTree legacy = files.get(LEGACY);
    YamlTree standard = files.get(STANDARD);
    boolean old = legacy != null && ConfigurationText.isRead(LEGACY, version);
    if (old) {
      return read(LEGACY, legacy);
    }
    if (standard != null && ConfigurationText.isRead(STANDARD, version)) {
      return read(STANDARD, standard);
    }
    List<Problem> problems = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          if (isName(name)) {
            problems.add(new Problem("Flink " + version + " does not read " + name, text.key()));
          }
        });
    return new ConfigurationText.Read(List.of(), problems);
  }

  /** The operator's own, of whatever version: it reads both names. */
  static ConfigurationText.Read ofOperator(YamlTree data) {
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
