package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.yaml.Nesting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML with the scalars of version 1.1, which is what the libraries of jobs implement. */
final class YamlTrees {
  private static final int LONGEST = 1024 * 1024;
  private static final int DEEPEST = 100;
  private static final int MOST_ALIASES = 50;
  private static final int MOST_NODES = 10_000;
  private static final String MERGE = "<<";
  private static final Set<String> TRUE = Set.of("true", "yes", "on");
  private static final Set<String> FALSE = Set.of("false", "no", "off");

  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  private YamlTrees() {}

  /** The tree of a file; empty, with a problem, where it is malformed. */
  static Optional<ConfigTree> parse(FileContent content, Consumer<Problem> problems) {
    String text = content.text();
    if (text.length() > LONGEST) {
      String why = "is longer than " + LONGEST + " characters and is not read; split it";
      problems.accept(new Problem(why, content.at(1)));
      return Optional.empty();
    }
    try {
      if (Nesting.exceeds(DEEPEST, new Parse(settings()).parseString(text))) {
        String why = "is nested more than " + DEEPEST + " levels deep and is not read; flatten it";
        problems.accept(new Problem(why, content.at(1)));
        return Optional.empty();
      }
      return new Compose(settings()).composeString(text).map(root -> new YamlTrees().read(root));
    } catch (MarkedYamlEngineException malformed) {
      int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.accept(
          new Problem("is not valid YAML: " + malformed.getProblem(), content.at(line)));
      return Optional.empty();
    } catch (YamlEngineException refused) {
      String message = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
      problems.accept(new Problem("is not valid YAML: " + message, content.at(1)));
      return Optional.empty();
    }
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setAllowNonScalarKeys(true)
        .setAllowDuplicateKeys(true)
        .setMaxAliasesForCollections(MOST_ALIASES)
        .build();
  }

  private ConfigTree read(Node node) {
    int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    boolean circle = !open.add(node);
    if (circle || ++nodes > MOST_NODES) {
      return new ConfigTree.Scalar(Optional.empty(), line);
    }
    ConfigTree tree;
    if (node instanceof MappingNode mapping) {
      tree = new ConfigTree.Mapping(entries(mapping), line);
    } else if (node instanceof SequenceNode sequence) {
      List<ConfigTree> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(read(element)));
      tree = new ConfigTree.Sequence(elements, line);
    } else {
      tree = new ConfigTree.Scalar(scalar((ScalarNode) node), line);
    }
    open.remove(node);
    return tree;
  }

  private Map<String, ConfigTree> entries(MappingNode mapping) {
    Map<String, ConfigTree> own = new LinkedHashMap<>();
    Map<String, ConfigTree> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      ConfigTree value = read(tuple.getValueNode());
      if (!key.getValue().equals(MERGE)) {
        own.put(key.getValue(), value);
      } else if (value instanceof ConfigTree.Mapping other) {
        merged.putAll(other.entries());
      } else if (value instanceof ConfigTree.Sequence others) {
        others.elements().stream()
            .filter(ConfigTree.Mapping.class::isInstance)
            .forEach(other -> ((ConfigTree.Mapping) other).entries().forEach(merged::putIfAbsent));
      }
    }
    merged.putAll(own);
    return merged;
  }

  private static Optional<Object> scalar(ScalarNode node) {
    String text = node.getValue();
    if (!node.isPlain()) {
      return Optional.of(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.equals("~") || lower.equals("null")) {
      return Optional.empty();
    } else if (TRUE.contains(lower) || FALSE.contains(lower)) {
      return Optional.of(TRUE.contains(lower));
    }
    return Optional.of(number(text));
  }

  /** A leading zero makes a number octal in version 1.1. */
  private static Object number(String text) {
    String digits = text.replace("_", "");
    if (digits.matches("[-+]?(0|[1-9]\\d{0,8})")) {
      return Integer.parseInt(digits);
    } else if (digits.matches("[-+]?0[0-7]{1,9}")) {
      return Integer.parseInt(digits, 8);
    } else if (digits.matches("0x[0-9a-fA-F]{1,7}")) {
      return Integer.parseInt(digits.substring(2), 16);
    }
    return digits.matches("[-+]?\\d{1,15}\\.\\d{1,15}")
        ? (Object) Double.parseDouble(digits)
        : text;
  }
}
