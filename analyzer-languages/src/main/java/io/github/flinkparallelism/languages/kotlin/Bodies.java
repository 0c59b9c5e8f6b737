package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives loops their bodies back: the grammar takes a body without braces that begins with a chain
 * of calls for the statement behind the loop.
 */
final class Bodies {
  private static final Set<String> LOOPS = Set.of("for_statement", "while_statement");

  /** What may end with a loop. */
  private static final Set<String> AROUND =
      Set.of("for_statement", "while_statement", "if_expression", "control_structure_body");

  private Bodies() {}

  /** The tree in which every loop has its body. */
  static Node restored(Node node) {
    if (node.children().isEmpty()) {
      return node;
    }
    List<Node> children = new ArrayList<>();
    boolean changed = false;
    for (Node child : node.children()) {
      Node restored = restored(child);
      changed |= restored != child;
      int last = children.size() - 1;
      if (child.isNamed() && last >= 0 && lacksBody(children.get(last), child)) {
        children.set(last, completed(children.get(last), restored));
        changed = true;
      } else {
        children.add(restored);
      }
    }
    return changed ? node.with(children) : node;
  }

  /** A semicolon is an empty body. */
  private static boolean lacksBody(Node node, Node next) {
    return endsOpen(node) && node.textBetween(node.end(), next.start()).indexOf(';') < 0;
  }

  private static boolean endsOpen(Node node) {
    if (!AROUND.contains(node.type()) || node.children().isEmpty()) {
      return false;
    }
    return isOpen(node) || endsOpen(last(node));
  }

  private static boolean isOpen(Node node) {
    return LOOPS.contains(node.type()) && !node.has("control_structure_body");
  }

  private static Node last(Node node) {
    return node.children().get(node.children().size() - 1);
  }

  private static Node completed(Node node, Node body) {
    List<Node> children = new ArrayList<>(node.children());
    if (isOpen(node)) {
      children.add(Node.over("control_structure_body", List.of(body)));
    } else {
      children.set(children.size() - 1, completed(last(node), body));
    }
    return node.with(children);
  }
}
