package io.github.flinkparallelism.live.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operators of a task by what Flink says of it: its name, {@code a -> (b, c -> d)}, and its
 * description in the plan, which is a tree with a line for each operator from 1.15 on. The
 * description tells names apart that contain an arrow themselves; where it has other words than the
 * names, as those that the table planner writes, it does not count.
 */
final class ChainText {
  private static final Pattern TREE = Pattern.compile("^[ :]*[+:]- ");

  /** {@code pipeline.vertex-name-include-index-prefix} of 1.15 and later. */
  private static final Pattern INDEX = Pattern.compile("^\\[vertex-\\d+]");

  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|#39|#92|apos);");

  private ChainText() {}

  /** A name without the number that Flink may be told to put before it. */
  static String withoutIndex(String name) {
    return INDEX.matcher(name).replaceFirst("");
  }

  /** The operators of a task. */
  static List<String> operators(String name, Optional<String> description) {
    List<String> described = description.map(ChainText::ofDescription).orElse(List.of());
    return !described.isEmpty() && described.stream().allMatch(name::contains)
        ? described
        : ofName(name);
  }

  /** The operators of a name. */
  static List<String> ofName(String name) {
    List<String> operators = new ArrayList<>();
    StringBuilder operator = new StringBuilder();
    String text = withoutIndex(name);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean arrow = text.startsWith(" -> ", i);
      boolean comma = depth > 0 && text.startsWith(", ", i) && balanced(operator);
      boolean open = text.charAt(i) == '(' && operator.isEmpty() && !operators.isEmpty();
      boolean close = text.charAt(i) == ')' && depth > 0 && balanced(operator);
      if (arrow || comma || close) {
        add(operator, operators);
        i += arrow ? " -> ".length() - 1 : (comma ? 1 : 0);
        depth -= close ? 1 : 0;
      } else if (open) {
        depth++;
      } else {
        operator.append(text.charAt(i));
      }
    }
    add(operator, operators);
    return operators;
  }

  /** Whether a bracket in a name belongs to the name: {@code Map(v -> 1)}. */
  private static boolean balanced(StringBuilder operator) {
    int open = 0;
    for (int i = 0; i < operator.length(); i++) {
      open += operator.charAt(i) == '(' ? 1 : (operator.charAt(i) == ')' ? -1 : 0);
    }
    return open <= 0;
  }

  private static void add(StringBuilder operator, List<String> operators) {
    if (!operator.toString().isBlank()) {
      operators.add(operator.toString().strip());
    }
    operator.setLength(0);
  }

  /** The operators of a description; empty where it is not a tree. */
  static List<String> ofDescription(String description) {
    if (!description.contains("<br/>")) {
      return List.of();
    }
    List<String> operators = new ArrayList<>();
    for (String line : description.split("<br/>", -1)) {
      String operator = TREE.matcher(unescaped(line)).replaceFirst("").strip();
      if (!operator.isEmpty()) {
        operators.add(withoutIndex(operator));
      }
    }
    return operators;
  }

  private static String unescaped(String text) {
    Matcher matcher = ENTITY.matcher(text);
    return matcher.replaceAll(
        found ->
            switch (found.group(1)) {
              case "lt" -> "<";
              case "gt" -> ">";
              case "quot" -> "\"";
              case "amp" -> "&";
              case "#92" -> "\\\\";
              default -> "'";
            });
  }
}
