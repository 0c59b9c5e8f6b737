package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of a YAML document with its place. Only nodes are looked at, so that no tag constructs
 * anything; merge keys ({@code <<}) are followed, and what is asked for step by step cannot loop.
 *
 * @param node the value
 * @param file shown in locations
 * @param key where its key stands, or the value where it has none
 * @param firstLine how many lines of the file precede its document
 */
record YamlTree(Node node, String file, Location key, int firstLine) {
  private static final String MERGE = "<<";
  private static final int DEEPEST_MERGE = 10;

  static YamlTree document(Node root, String file, int firstLine) {
    return new YamlTree(root, file, location(root, file, firstLine), firstLine);
  }

  /** The value below {@code path}, key by key. */
  Optional<YamlTree> at(String... path) {
    Optional<YamlTree> current = Optional.of(this);
    for (String name : path) {
      current = current.flatMap(tree -> Optional.ofNullable(tree.entries().get(name)));
    }
    return current;
  }

  /** The text of the scalar below {@code path}; empty for null and for what is no scalar. */
  Optional<String> text(String... path) {
    return at(path).flatMap(YamlTree::scalar);
  }

  /** The whole number below {@code path}. */
  Optional<Integer> number(String... path) {
    return text(path).map(String::trim).flatMap(YamlTree::parsed);
  }

  private static Optional<Integer> parsed(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The text of this scalar; empty for null and for what is no scalar. */
  Optional<String> scalar() {
    return Optional.of(node)
        .filter(ScalarNode.class::isInstance)
        .filter(scalar -> !scalar.getTag().equals(Tag.NULL))
        .map(scalar -> ((ScalarNode) scalar).getValue());
  }

  /** The entries of a mapping, in order; its own beat merged ones. Empty for anything else. */
  Map<String, YamlTree> entries() {
    return entries(DEEPEST_MERGE);
  }

  private Map<String, YamlTree> entries(int merges) {
    Map<String, YamlTree> own = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping) || merges == 0) {
      return own;
    }
    Map<String, YamlTree> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        YamlTree value = child(tuple.getValueNode(), name);
        if (name.getValue().equals(MERGE)) {
          value.merged(merges - 1).forEach(merged::putIfAbsent);
        } else {
          own.put(name.getValue(), value);
        }
      }
    }
    merged.forEach(own::putIfAbsent);
    return own;
  }

  private Map<String, YamlTree> merged(int merges) {
    Map<String, YamlTree> all = new LinkedHashMap<>();
    if (node instanceof SequenceNode) {
      items().forEach(item -> item.entries(merges).forEach(all::putIfAbsent));
    } else {
      all.putAll(entries(merges));
    }
    return all;
  }

  /** The elements of a sequence; empty for anything else. */
  List<YamlTree> items() {
    List<YamlTree> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> items.add(child(item, item)));
    }
    return items;
  }

  /** The element of the sequence below {@code path} that {@code wanted} accepts. */
  Optional<YamlTree> item(Predicate<YamlTree> wanted, String... path) {
    return at(path).flatMap(list -> list.items().stream().filter(wanted).findFirst());
  }

  /** True for a sequence. */
  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** True for a mapping. */
  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** True for a scalar that stands in quotes or as a block. */
  boolean isQuoted() {
    return node instanceof ScalarNode scalar && !scalar.isPlain();
  }

  /** True for a scalar whose lines are lines of the file: {@code |}. */
  boolean isBlock() {
    return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
  }

  /** Where the value itself begins. */
  Location place() {
    return location(node, file, firstLine);
  }

  private YamlTree child(Node value, Node at) {
    return new YamlTree(value, file, location(at, file, firstLine), firstLine);
  }

  private static Location location(Node node, String file, int firstLine) {
    Optional<Mark> start = node.getStartMark();
    return start
        .map(mark -> new Location(file, firstLine + mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Location.startOf(file));
  }
}
