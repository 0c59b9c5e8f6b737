package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Paths;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.yaml.PatchedYaml;
import io.github.flinkparallelism.deployment.yaml.TextYaml;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ConfigMaps that {@code configMapGenerator} of a kustomization makes of files and literals.
 */
public final class ConfigMapGenerators {
  private final String folder;
  private final YamlTree kustomization;
  private final ManifestFiles files;

  /** The generators of a kustomization in a folder. */
  public ConfigMapGenerators(String folder, YamlTree kustomization, ManifestFiles files) {
    this.folder = folder;
    this.kustomization = kustomization;
    this.files = files;
  }

  /** The ConfigMaps that kustomize would generate. */
  public List<YamlTree> generated() {
    List<YamlTree> all = new ArrayList<>();
    kustomization
        .at("configMapGenerator")
        .ifPresent(list -> list.items().forEach(each -> all.add(configMap(each))));
    return all;
  }

  private YamlTree configMap(YamlTree generator) {
    Map<String, YamlTree> data = new LinkedHashMap<>();
    for (YamlTree entry : generator.list("literals")) {
      put(entry, data, (value, place) -> Optional.of(TextYaml.of(value, place)));
    }
    for (YamlTree entry : generator.list("files")) {
      put(entry, data, (value, place) -> file(value));
    }
    List<YamlTree> variables = new ArrayList<>(generator.list("envs"));
    generator.at("env").ifPresent(variables::add);
    for (YamlTree entry : variables) {
      entry
          .scalar()
          .flatMap(it -> files.get(Paths.of(folder, it)))
          .ifPresent(it -> lines(it, data));
    }
    Map<String, YamlTree> resource = new LinkedHashMap<>();
    resource.put("kind", TextYaml.of("ConfigMap", generator.key()));
    generator
        .at("name")
        .ifPresent(
            name -> resource.put("metadata", PatchedYaml.mapping(generator, Map.of("name", name))));
    resource.put("data", PatchedYaml.mapping(generator, data));
    return PatchedYaml.mapping(generator, resource);
  }

  /** {@code key=value} on each line. */
  private static void lines(DescribingFile file, Map<String, YamlTree> data) {
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        Location place = new Location(file.name(), number, 1);
        data.put(line.substring(0, equals).trim(), TextYaml.of(line.substring(equals + 1), place));
      }
    }
  }

  private interface Value {
    Optional<YamlTree> of(String text, Location place);
  }

  /** {@code key=value}, or a path whose last segment is the key. */
  private static void put(YamlTree entry, Map<String, YamlTree> data, Value value) {
    String text = entry.scalar().orElse("");
    int equals = text.indexOf('=');
    String key = equals < 0 ? DescribingFile.simple(text) : text.substring(0, equals);
    value.of(text.substring(equals + 1), entry.key()).ifPresent(made -> data.put(key, made));
  }

  private Optional<YamlTree> file(String name) {
    return files
        .get(Paths.of(folder, name))
        .map(
            file -> {
              Location start = Location.startOf(file.name());
              return new TextYaml(PlacedText.block(file.text(), start, start));
            });
  }
}
