package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code configs} of a compose file that a service mounts as Flink's configuration file. */
final class ComposeConfigs {
  private static final Pattern TARGET = Pattern.compile(".*/conf/((?:flink-conf|config)\\.yaml)");

  private ComposeConfigs() {}

  /**
   * A configuration file that is mounted.
   *
   * @param file its name in the container
   * @param config where its content is stated
   * @param layer the layer that mounts it
   */
  private record Mounted(String file, YamlTree config, ComposeService.Layer layer) {}

  private static Optional<Mounted> mounted(
      List<ComposeService.Layer> layers, ComposeProject project) {
    for (ComposeService.Layer layer : layers) {
      for (YamlTree config : layer.tree().at("configs").map(YamlTree::items).orElse(List.of())) {
        Matcher target = TARGET.matcher(config.text("target").orElse(""));
        Optional<YamlTree> stated = config.text("source").flatMap(project::config);
        if (target.matches() && stated.isPresent()) {
          return Optional.of(new Mounted(target.group(1), stated.get(), layer));
        }
      }
    }
    return Optional.empty();
  }

  /** What the content says that stands in the compose file. */
  static ConfigurationText.Read read(
      List<ComposeService.Layer> layers, ComposeProject project, FlinkVersion version) {
    Optional<Mounted> mounted = mounted(layers, project);
    Optional<YamlTree> content = mounted.flatMap(found -> found.config().at("content"));
    if (content.isEmpty() || !ConfigurationText.isRead(mounted.get().file(), version)) {
      return ConfigurationText.Read.NOTHING;
    }
    PlacedText placed = content.get().placed();
    String text = project.interpolated(placed.text());
    return mounted.get().file().startsWith("flink-conf")
        ? ConfigurationText.legacy(text, placed::line)
        : ConfigurationText.standard(text, placed::line);
  }

  /** The folder of the project's file that is mounted. */
  static Optional<String> folder(List<ComposeService.Layer> layers, ComposeProject project) {
    return mounted(layers, project)
        .flatMap(
            found ->
                found
                    .config()
                    .text("file")
                    .flatMap(path -> ImageFile.folder(found.layer().file(), path)));
  }
}
