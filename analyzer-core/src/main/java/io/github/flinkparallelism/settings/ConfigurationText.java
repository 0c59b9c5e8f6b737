package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.function.IntFunction;

/** A configuration file of Flink that stands inside another file, such as in a ConfigMap. */
public final class ConfigurationText {
  private ConfigurationText() {}

  /**
   * What such a text says.
   *
   * @param settings strongest first
   * @param problems what Flink would not read
   */
  public record Read(List<Setting> settings, List<Problem> problems) {
    /** Nothing is said. */
    public static final Read NOTHING = new Read(List.of(), List.of());

    public Read {
      settings = List.copyOf(settings);
      problems = List.copyOf(problems);
    }
  }

  /** Whether {@code file}, a name without folders, is one that {@code version} reads. */
  public static boolean isRead(String file, FlinkVersion version) {
    return file.equals(ConfFiles.LEGACY_NAME)
        ? FlinkConfYaml.isKnownTo(version)
        : file.equals(ConfFiles.STANDARD_NAME) && ConfigYaml.isKnownTo(version);
  }

  /** The text of a {@code flink-conf.yaml}; {@code lines} says where a line stands, from 0. */
  public static Read legacy(String text, IntFunction<Location> lines) {
    return moved(LegacyConfiguration.parse(lines.apply(0).file(), text), lines);
  }

  /** The text of a {@code config.yaml}; {@code lines} says where a line stands, from 0. */
  public static Read standard(String text, IntFunction<Location> lines) {
    return moved(YamlConfiguration.parse(lines.apply(0).file(), text), lines);
  }

  private static Read moved(Contribution read, IntFunction<Location> lines) {
    return new Read(
        read.settings().stream()
            .map(
                each ->
                    new Setting(
                        each.key(),
                        each.value(),
                        each.layer(),
                        each.code(),
                        each.location().map(at -> moved(at, lines))))
            .toList(),
        read.problems().stream()
            .map(each -> new Problem(each.message(), moved(each.location(), lines)))
            .toList());
  }

  private static Location moved(Location inner, IntFunction<Location> lines) {
    Location start = lines.apply(inner.line() - 1);
    return new Location(start.file(), start.line(), start.column() + inner.column() - 1);
  }
}
