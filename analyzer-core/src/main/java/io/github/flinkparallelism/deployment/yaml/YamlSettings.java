package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Flink's keys in a mapping of a manifest, flat or nested: the later of two is in force. */
public final class YamlSettings {
  private static final int DEEPEST = 20;
  private static final int MOST = 10_000;

  private final Layer layer;
  private final List<Setting> settings = new ArrayList<>();

  private YamlSettings(Layer layer) {
    this.layer = layer;
  }

  /** The settings of {@code mapping}, strongest first. */
  public static List<Setting> of(YamlTree mapping, Layer layer) {
    YamlSettings reader = new YamlSettings(layer);
    reader.read(mapping, "", 0);
    Collections.reverse(reader.settings);
    return List.copyOf(reader.settings);
  }

  private void read(YamlTree mapping, String prefix, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    mapping.entries().forEach((name, value) -> add(prefix + name, value, depth));
  }

  private void add(String key, YamlTree value, int depth) {
    if (value.isMapping()) {
      read(value, key + ".", depth + 1);
    } else if (settings.size() < MOST) {
      value
          .scalar()
          .or(() -> list(value))
          .ifPresent(
              text ->
                  settings.add(
                      new Setting(key, text, layer, key + ": " + text, Optional.of(value.key()))));
    }
  }

  /** Flink writes lists with semicolons. */
  private static Optional<String> list(YamlTree value) {
    List<String> items = value.items().stream().flatMap(item -> item.scalar().stream()).toList();
    return value.isList() ? Optional.of(String.join(";", items)) : Optional.empty();
  }
}
