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
import org.snakeyaml.engine.v2.exceptions.Mark;
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
  /** Aliases can make a small file stand for millions of entries, even of empty ones. */
  private static final int MOST_ENTRIES = 10_000;

  private final String file;
  private final List<String> lines;
  private final YamlText texts = new YamlText();
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private int entries;

  YamlFlattener(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
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
              "has more than " + MOST_ENTRIES + " settings; the rest is not read",
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
      entries++;
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
    if (isAfterTab(value)) {
      problems.add(YamlDiagnosis.tab(place));
    }
    settings.add(
        new Setting(
            key,
            texts.of(value),
            Layer.FILE,
            key + ": " + texts.asWritten(value),
            Optional.of(place)));
  }

  /** A tab after the colon is fine in YAML 1.2, but not for the parser that Flink brings along. */
  private boolean isAfterTab(Node value) {
    Optional<Mark> start = value.getStartMark();
    if (start.isEmpty() || start.get().getLine() >= lines.size()) {
      return false;
    }
    String line = lines.get(start.get().getLine());
    int column = Math.min(start.get().getColumn(), line.length());
    return line.substring(0, column).endsWith("\t");
  }

  private boolean isFull() {
    return entries >= MOST_ENTRIES;
  }

  private Location location(Node node) {
    return YamlConfiguration.at(file, node.getStartMark());
  }
}
