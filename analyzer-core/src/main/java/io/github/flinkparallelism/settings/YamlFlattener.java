package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns nested mappings into Flink's flat keys: {@code parallelism: {default: 4}} and {@code
 * parallelism.default: 4} are one key, of which the later wins. Follows {@code
 * GlobalConfiguration#flatten}.
 */
final class YamlFlattener {
  /** Aliases can make a small file stand for millions of settings. */
  private static final int MOST_SETTINGS = 10_000;

  private final String file;
  private final YamlText texts = new YamlText();
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlFlattener(String file) {
    this.file = file;
  }

  Contribution flatten(Node root) {
    if (root instanceof MappingNode mapping) {
      flatten(mapping, "");
    } else if (!root.getTag().equals(Tag.NULL)) {
      String content = root instanceof ScalarNode scalar ? scalar.getValue() : "";
      problems.add(YamlDiagnosis.notAMapping(file, content, location(root)));
    }
    if (isFull()) {
      problems.add(
          new Problem(
              "has more than " + MOST_SETTINGS + " settings; the rest is not read",
              Location.startOf(file)));
    }
    // The later of two settings is in force.
    Collections.reverse(settings);
    return Contribution.of(settings, problems);
  }

  private void flatten(MappingNode mapping, String prefix) {
    if (!open.add(mapping)) {
      problems.add(
          new Problem(
              "contains itself, and Flink fails to start with it; remove the alias",
              location(mapping)));
      return;
    }
    Map<String, Location> seen = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (isFull()) {
        break;
      }
      flatten(entry, prefix, seen);
    }
    open.remove(mapping);
  }

  private void flatten(NodeTuple entry, String prefix, Map<String, Location> seen) {
    Location place = location(entry.getKeyNode());
    if (!(entry.getKeyNode() instanceof ScalarNode keyNode) || keyNode.getValue().isEmpty()) {
      problems.add(new Problem("this key is no name; write key: value", place));
      return;
    }
    String key = prefix + keyNode.getValue();
    Location first = seen.putIfAbsent(key, place);
    if (first != null) {
      problems.add(
          new Problem(
              key
                  + " stands twice in one block (first in line "
                  + first.line()
                  + "), and Flink fails to start with it; remove one",
              place));
    }
    if (entry.getValueNode() instanceof MappingNode nested) {
      flatten(nested, key + ".");
    } else {
      add(key, entry.getValueNode(), place);
    }
  }

  private void add(String key, Node value, Location place) {
    if (value.getTag().equals(Tag.NULL)) {
      problems.add(
          new Problem(
              key + " has no value, and Flink fails to start with it; give one or remove the line",
              place));
      return;
    }
    if (value.getNodeType() == NodeType.SCALAR && !YamlText.isPlainData(value.getTag())) {
      problems.add(
          new Problem(
              "Flink does not understand the tag " + value.getTag().getValue() + "; remove it",
              place));
    }
    settings.add(
        new Setting(
            key,
            texts.of(value),
            Layer.FILE,
            key + ": " + texts.asWritten(value),
            Optional.of(place)));
  }

  private boolean isFull() {
    return settings.size() >= MOST_SETTINGS;
  }

  private Location location(Node node) {
    return YamlConfiguration.at(file, node.getStartMark());
  }
}
