package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.conf.FlinkConfiguration;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * What the Kubernetes operator gives to every cluster that does not say otherwise: the Flink keys
 * of its own configuration, the ConfigMap {@code flink-operator-config}, or values of its chart
 * that become it.
 */
public final class OperatorDefaults {
  private static final String NAME = "flink-operator-config";

  /** The entry of such values. */
  public static final String VALUES = "defaultConfiguration";

  private OperatorDefaults() {}

  /** The defaults of the only operator that the resources install; none where there are several. */
  static List<Setting> of(ManifestSet set) {
    List<ConfigurationText.Read> found =
        set.resources().stream()
            .flatMap(each -> data(each).stream())
            .map(each -> FlinkConfiguration.ofOperator(each))
            .toList();
    return found.size() == 1 ? found.get(0).settings() : List.of();
  }

  private static Optional<YamlTree> data(YamlTree document) {
    boolean map = document.text("metadata", "name").filter(NAME::equals).isPresent();
    boolean values = document.at("apiVersion").isEmpty();
    return map ? document.at("data") : values ? document.at(VALUES) : Optional.empty();
  }
}
