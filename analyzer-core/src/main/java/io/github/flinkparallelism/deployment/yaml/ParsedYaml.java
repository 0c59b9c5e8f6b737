package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.statement.SourceLines;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value as it was parsed. Only nodes are looked at, so that no tag constructs anything; merge
 * keys ({@code <<}) are followed, and what is asked for step by step cannot loop.
 *
 * @param node the value
 * @param source the text that was parsed
 * @param key where its key stands, or the value where it has none
 * @param firstLine how many lines of the text precede its document
 */
record ParsedYaml(Node node, SourceLines source, Location key, int firstLine) implements YamlTree {
  private static final String MERGE = "<<";
  private static final int DEEPEST_MERGE = 10;

  static YamlTree document(Node root, SourceLines source, int firstLine) {
    return new ParsedYaml(root, source, location(root, source, firstLine), firstLine);
  }

  @Override
  public String tag() {
    return node.getTag().getValue();
  }

  @Override
  public String file() {
    return key.file();
  }

  @Override
  public Optional<String> scalar() {
    return Optional.of(node)
        .filter(ScalarNode.class::isInstance)
        .filter(scalar -> !scalar.getTag().equals(Tag.NULL))
        .map(scalar -> SourceLines.shown(((ScalarNode) scalar).getValue()));
  }

  @Override
  public Map<String, YamlTree> entries() {
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
        ParsedYaml value = child(tuple.getValueNode(), name);
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
      children().forEach(item -> item.entries(merges).forEach(all::putIfAbsent));
    } else {
      all.putAll(entries(merges));
    }
    return all;
  }

  @Override
  public List<YamlTree> items() {
    return List.copyOf(children());
  }

  private List<ParsedYaml> children() {
    List<ParsedYaml> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> items.add(child(item, item)));
    }
    return items;
  }

  @Override
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  @Override
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  @Override
  public boolean isQuoted() {
    return node instanceof ScalarNode scalar && !scalar.isPlain();
  }

  @Override
  public boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** The lines of a block ({@code |}) are lines of the file. */
  @Override
  public PlacedText placed() {
    boolean block =
        node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    int line = firstLine + node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    String text = scalar().orElse("");
    return block && line < source.lines().size()
        ? new PlacedText(text, key, source.locations(line, (int) text.lines().count()))
        : PlacedText.of(text, key);
  }

  @Override
  public Location place() {
    return location(node, source, firstLine);
  }

  private ParsedYaml child(Node value, Node at) {
    return new ParsedYaml(value, source, location(at, source, firstLine), firstLine);
  }

  private static Location location(Node node, SourceLines source, int firstLine) {
    Optional<Mark> start = node.getStartMark();
    return start
        .map(mark -> source.location(firstLine + mark.getLine(), mark.getColumn()))
        .orElse(source.location(0, 0));
  }
}
