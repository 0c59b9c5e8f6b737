package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.conf.FlinkConfiguration;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static List<Mounted> mounted(List<ComposeService.Layer> layers, ComposeProject project) {
    List<Mounted> all = new ArrayList<>();
    for (ComposeService.Layer layer : layers) {
      for (YamlTree config : layer.tree().list("configs")) {
        Matcher target = TARGET.matcher(config.text("target").orElse(""));
        boolean again = target.matches() && all.stream().anyMatch(of(target.group(1)));
        if (target.matches() && !again) {
          YamlTree stated = config.text("source").flatMap(project::config).orElse(config);
          all.add(new Mounted(target.group(1), stated, layer));
        }
      }
    }
    return all;
  }

  private static Predicate<Mounted> of(String file) {
    return each -> each.file().equals(file);
  }

  /** What the content says that stands in the compose file. */
  static ConfigurationText.Read read(
      List<ComposeService.Layer> layers, ComposeProject project, FlinkVersion version) {
    List<Mounted> all = mounted(layers, project);
    Optional<Mounted> counts =
        Stream.of("flink-conf.yaml", "config.yaml")
            .filter(file -> ConfigurationText.isRead(file, version))
            .flatMap(file -> all.stream().filter(of(file)))
            .findFirst();
    ConfigurationText.Read read =
        counts.map(each -> content(each, project)).orElse(ConfigurationText.Read.NOTHING);
    List<Problem> problems = new ArrayList<>(read.problems());
    for (Mounted each : all) {
      if (counts.filter(each::equals).isEmpty()) {
        problems.add(
            new Problem(
                "Flink "
                    + version
                    + " does not read "
                    + FlinkConfiguration.beside(each.file(), version),
                each.config().key()));
      }
    }
    return new ConfigurationText.Read(read.settings(), problems);
  }

  private static ConfigurationText.Read content(Mounted mounted, ComposeProject project) {
    Optional<YamlTree> content = mounted.config().at("content");
    if (content.isPresent()) {
      PlacedText placed = content.get().placed();
      String text = project.interpolated(placed.text());
      return mounted.file().startsWith("flink-conf")
          ? ConfigurationText.legacy(text, placed::line)
          : ConfigurationText.standard(text, placed::line);
    }
    return folder(mounted).isPresent()
        ? ConfigurationText.Read.NOTHING
        : unknown(mounted.file(), mounted.config().key());
  }

  /**
   * Of a configuration that lies elsewhere nothing is known, not even that Flink's defaults hold.
   */
  static ConfigurationText.Read unknown(String what, Location place) {
    List<Setting> settings =
        Stream.of(Keys.PARALLELISM_DEFAULT, Keys.NUMBER_OF_TASK_SLOTS)
            .map(
                key ->
                    new Setting(
                        key,
                        "${" + what + "}",
                        Layer.FILE,
                        key + " in " + what + ", which the project does not have,",
                        Optional.of(place)))
            .toList();
    Problem problem =
        new Problem(
            what
                + " that is mounted as Flink's configuration is not in the project, so its settings"
                + " are unknown",
            place);
    return new ConfigurationText.Read(settings, List.of(problem));
  }

  private static Optional<String> folder(Mounted mounted) {
    return mounted
        .config()
        .text("file")
        .flatMap(path -> ImageFile.folder(mounted.layer().file(), path));
  }

  /** The folder of the project's file that is mounted. */
  static Optional<String> folder(List<ComposeService.Layer> layers, ComposeProject project) {
    return mounted(layers, project).stream().flatMap(each -> folder(each).stream()).findFirst();
  }
}
