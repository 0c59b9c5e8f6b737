package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which operands belong to which operator. The grammar lets a prefix bind weakest, so that
 * {@code !a && b} would be {@code !(a && b)}, and what stands behind a range belong to all of it.
 * Chains of operators are therefore put together anew, as Kotlin's own grammar has them.
 */
final class Precedence {
  private static final String PREFIX = "prefix_expression";
  private static final String INFIX = "infix_expression";
  private static final int ASSIGNED = 1;
  private static final int LOWEST = ASSIGNED;
  private static final int PREFIXED = 13;

  /** How tightly operators bind, by the constructs that they make. */
  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("disjunction_expression", 2),
          Map.entry("conjunction_expression", 3),
          Map.entry("equality_expression", 4),
          Map.entry("comparison_expression", 5),
          Map.entry("check_expression", 6),
          Map.entry("elvis_expression", 7),
          Map.entry(INFIX, 8),
          Map.entry("range_expression", 9),
          Map.entry("additive_expression", 10),
          Map.entry("multiplicative_expression", 11),
          Map.entry("as_expression", 12));

  /** What stands behind an operand and binds tighter than any operator before it. */
  private static final Set<String> BEHIND =
      Set.of(
          "call_expression", "navigation_expression", "indexing_expression", "postfix_expression");

  private final List<Part> parts;
  private int next;

  private Precedence(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * An operand or operator of a chain.
   *
   * @param construct what the operator makes; empty for an operand
   */
  private record Part(Node node, String construct) {
    boolean isOperand() {
      return construct.isEmpty();
    }

    int level() {
      return node.text().equals(KotlinText.ASSIGNED) ? ASSIGNED : LEVELS.getOrDefault(construct, 0);
    }
  }

  /** The tree with every chain as Kotlin reads it. */
  static Node restored(Node node) {
    if (isChain(node) || (BEHIND.contains(node.type()) && endsChain(node))) {
      List<Part> parts = new ArrayList<>();
      flatten(node, parts);
      return new Precedence(parts).read(LOWEST);
    }
    List<Node> children = node.children().stream().map(Precedence::restored).toList();
    return children.equals(node.children()) ? node : node.with(children);
  }

  private static boolean isChain(Node node) {
    List<Node> children = node.children();
    boolean whole = children.stream().noneMatch(Node::isError);
    if (node.is(PREFIX)) {
      return whole && children.size() == 2 && !children.get(0).isNamed();
    }
    return whole && children.size() == 3 && LEVELS.containsKey(node.type());
  }

  private static boolean endsChain(Node node) {
    Node first = node.children().isEmpty() ? node : node.children().get(0);
    return isChain(first) || (first != node && BEHIND.contains(first.type()) && endsChain(first));
  }

  private static void flatten(Node node, List<Part> out) {
    List<Node> children = node.children();
    if (node.is(PREFIX) && isChain(node)) {
      out.add(new Part(children.get(0), PREFIX));
      flatten(children.get(1), out);
    } else if (isChain(node)) {
      flatten(children.get(0), out);
      out.add(new Part(children.get(1), node.type()));
      flatten(children.get(2), out);
    } else if (BEHIND.contains(node.type()) && endsChain(node)) {
      flatten(children.get(0), out);
      List<Node> all = new ArrayList<>();
      all.add(out.remove(out.size() - 1).node());
      children.stream().skip(1).map(Precedence::restored).forEach(all::add);
      out.add(new Part(Node.over(node.type(), all), ""));
    } else {
      out.add(new Part(restored(node), ""));
    }
  }

  private Node read(int lowest) {
    Part first = parts.get(next++);
    Node left =
        first.isOperand()
            ? first.node()
            : Node.over(first.construct(), List.of(first.node(), read(PREFIXED)));
    while (next < parts.size() && parts.get(next).level() >= lowest) {
      Part operator = parts.get(next++);
      Node right = read(operator.level() + 1);
      left = Node.over(operator.construct(), List.of(left, operator.node(), right));
    }
    return left;
  }
}
