package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups operands as Scala does: by the first character of the operator, those that end with a
 * colon from the right. The grammar knows no precedence and groups all from the left.
 */
final class Precedence {
  private static final String INFIX = "infix_expression";

  /** Weakest first; letters are weaker, and what is not listed is stronger. */
  private static final List<String> LEVELS = List.of("|", "^", "&", "=!", "<>", ":", "+-", "*/%");

  private static final Set<String> COMPARISONS = Set.of("<=", ">=", "!=");
  private static final int ASSIGNMENT = 0;
  private static final int LETTERS = 1;

  private final List<Node> parts;
  private int next;

  private Precedence(List<Node> parts) {
    this.parts = parts;
  }

  /** The tree with every chain of infix operators as Scala reads it. */
  static Node restored(Node node) {
    if (isChain(node)) {
      List<Node> parts = new ArrayList<>();
      flatten(node, parts);
      return parts.size() == 3
          ? withRestored(node)
          : new Precedence(parts).read(ASSIGNMENT).inField(node.field());
    }
    return withRestored(node);
  }

  private static Node withRestored(Node node) {
    List<Node> children = node.children().stream().map(Precedence::restored).toList();
    return children.equals(node.children()) ? node : node.with(children);
  }

  /** Operand, operator, operand, and nothing that is broken. */
  private static boolean isChain(Node node) {
    List<Node> children = node.children();
    return node.is(INFIX)
        && children.size() == 3
        && children.get(0).field().equals("left")
        && children.get(1).field().equals("operator")
        && children.get(2).field().equals("right");
  }

  private static void flatten(Node node, List<Node> parts) {
    if (isChain(node)) {
      flatten(node.children().get(0), parts);
      parts.add(node.children().get(1));
      flatten(node.children().get(2), parts);
    } else {
      parts.add(restored(node));
    }
  }

  private Node read(int weakest) {
    Node left = parts.get(next++);
    while (next < parts.size() && level(parts.get(next)) >= weakest) {
      Node operator = parts.get(next++);
      boolean fromRight = operator.text().endsWith(":") || level(operator) == ASSIGNMENT;
      Node right = read(fromRight ? level(operator) : level(operator) + 1);
      left = Node.over(INFIX, List.of(left.inField("left"), operator, right.inField("right")));
    }
    return left;
  }

  private static int level(Node operator) {
    String text = operator.text();
    char first = text.charAt(0);
    if (Character.isLetter(first) || first == '_' || first == '$' || first == '`') {
      return LETTERS;
    }
    boolean assigns =
        text.length() > 1 && text.endsWith("=") && first != '=' && !COMPARISONS.contains(text);
    if (assigns) {
      return ASSIGNMENT;
    }
    for (int i = 0; i < LEVELS.size(); i++) {
      if (LEVELS.get(i).indexOf(first) >= 0) {
        return LETTERS + 1 + i;
      }
    }
    return LETTERS + 1 + LEVELS.size();
  }
}
