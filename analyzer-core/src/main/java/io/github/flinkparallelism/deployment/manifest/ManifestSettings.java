package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.ContainerCores;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that an operator's resource states in words of its own. */
final class ManifestSettings {
  private ManifestSettings() {}

  /** A number that becomes {@code key}; empty where the path leads to no scalar. */
  static Optional<Setting> of(String key, YamlTree spec, String... path) {
    return spec.at(path)
        .flatMap(
            value ->
                value
                    .scalar()
                    .map(
                        text ->
                            of(
                                key,
                                text.trim(),
                                String.join(".", path) + ": " + text,
                                value.key())));
  }

  /**
   * CPU cores that Kubernetes reserves for each container of a TaskManager; without a request it is
   * the limit.
   *
   * @param path of the container's {@code resources}
   */
  static Optional<Setting> cores(YamlTree spec, String... path) {
    Optional<YamlTree> resources = spec.at(path);
    return Stream.of("requests", "limits")
        .flatMap(
            kind ->
                resources.flatMap(it -> it.at(kind, "cpu")).stream()
                    .flatMap(
                        cpu ->
                            cpu.scalar().stream()
                                .map(text -> cores(text, kind + ".cpu: ", cpu.key()))))
        .findFirst();
  }

  private static Setting cores(String text, String code, Location place) {
    return ContainerCores.of(text, "resources." + code + text, place);
  }

  /** A parallelism that the operator itself decides in a way that is not modelled. */
  static Setting undecided(Location place) {
    return of(
        Keys.PARALLELISM_DEFAULT,
        "${job.parallelism}",
        "job.parallelism, which the resource leaves to its operator,",
        place);
  }

  /** Program arguments in one text, as a shell splits them at white space. */
  static List<String> arguments(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
  }

  private static Setting of(String key, String value, String code, Location place) {
    return new Setting(key, value, Layer.MANIFEST, code, Optional.of(place));
  }
}
