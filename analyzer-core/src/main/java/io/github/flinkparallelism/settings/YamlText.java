package io.github.flinkparallelism.settings;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Values of YAML as the text that Flink's {@code Configuration} makes of them: {@code 010} is the
 * number 10, {@code "4"} is 4, and a list is written in brackets.
 */
final class YamlText {
  private static final Set<Tag> PLAIN_DATA =
      Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.STR, Tag.ENV_TAG);
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_SHOWN = 120;
  private static final int DEEPEST = 20;
  private static final String CUT = "...";

  static boolean isPlainData(Tag tag) {
    return PLAIN_DATA.contains(tag);
  }

  /** The value as Flink reads it. */
  String of(Node node) {
    if (node instanceof ScalarNode scalar) {
      return of(scalar);
    }
    StringBuilder text = new StringBuilder();
    append(node, text, 0);
    return text.toString();
  }

  /** The value as the user wrote it, on one line. */
  String asWritten(Node node) {
    String text =
        node instanceof ScalarNode scalar && !scalar.isPlain()
            ? '"' + scalar.getValue() + '"'
            : node instanceof ScalarNode plain ? plain.getValue() : of(node);
    Optional<String> first = text.lines().findFirst();
    String line = first.orElse("");
    boolean whole = line.length() == text.length() && line.length() <= LONGEST_SHOWN;
    return whole ? line : line.substring(0, Math.min(line.length(), LONGEST_SHOWN)) + CUT;
  }

  private static String of(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.BOOL)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return scalar.getTag().equals(Tag.INT) ? integer(text) : text;
  }

  /** Hexadecimal and octal only with the prefixes of YAML 1.2; a leading zero means nothing. */
  private static String integer(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
    try {
      if (text.startsWith("0x")) {
        return new BigInteger(text.substring(2), 16).toString();
      }
      return text.startsWith("0o")
          ? new BigInteger(text.substring(2), 8).toString()
          : new BigInteger(text).toString();
    } catch (NumberFormatException notANumber) {
      // An explicit tag can claim anything.
      return text;
    }
  }

  /** Lists that hold themselves through an alias end at the limits. */
  private void append(Node node, StringBuilder text, int depth) {
    if (text.length() > LONGEST || depth > DEEPEST) {
      text.append(CUT);
    } else if (node instanceof SequenceNode list) {
      appendList(list.getValue(), text, depth);
    } else if (node instanceof MappingNode map) {
      appendMap(map.getValue(), text, depth);
    } else if (node instanceof ScalarNode scalar) {
      text.append(of(scalar));
    }
  }

  private void appendList(List<Node> items, StringBuilder text, int depth) {
    text.append('[');
    String separator = "";
    for (Node item : items) {
      if (text.length() > LONGEST) {
        break;
      }
      text.append(separator);
      append(item, text, depth + 1);
      separator = ", ";
    }
    text.append(']');
  }

  private void appendMap(List<NodeTuple> entries, StringBuilder text, int depth) {
    text.append('{');
    String separator = "";
    for (NodeTuple entry : entries) {
      if (text.length() > LONGEST) {
        break;
      }
      text.append(separator);
      append(entry.getKeyNode(), text, depth + 1);
      text.append(": ");
      append(entry.getValueNode(), text, depth + 1);
      separator = ", ";
    }
    text.append('}');
  }
}
