package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ConfigMaps of a set by their names. */
public final class ConfigMaps {
  private final List<YamlTree> all;

  ConfigMaps(ManifestSet set) {
    this.all = set.ofKind("ConfigMap");
  }

  /** The entries of a ConfigMap: of several of one name, that of the same file or folder. */
  Map<String, YamlTree> data(String name, String file) {
    List<YamlTree> named =
        all.stream()
            .filter(each -> each.text("metadata", "name").filter(name::equals).isPresent())
            .toList();
    Optional<YamlTree> found =
        named.stream()
            .filter(each -> each.file().equals(file))
            .findFirst()
            .or(() -> near(named, file))
            .or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty());
    return found.flatMap(each -> each.at("data")).map(YamlTree::entries).orElse(Map.of());
  }

  private static Optional<YamlTree> near(List<YamlTree> named, String file) {
    return named.stream().filter(each -> folder(each.file()).equals(folder(file))).findFirst();
  }

  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
