package io.github.flinkparallelism.languages.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Errors with the statements that they go on with: the grammar ends a statement before what it does
 * not know, and the compiler does not.
 */
final class Joined {
  private Joined() {}

  /** The same tree in which such a statement is an error as a whole. */
  static Node of(Node root) {
    return root.hasError() ? joined(root) : root;
  }

  private static Node joined(Node node) {
    List<Node> children = new ArrayList<>();
    boolean changed = false;
    for (Node child : node.children()) {
      Node now = child.hasError() ? joined(child) : child;
      int last = children.size() - 1;
      if (node.isSequence() && now.isError() && last >= 0 && goesOn(children.get(last), now)) {
        children.set(last, Node.over("ERROR", List.of(children.get(last), now)));
        changed = true;
      } else {
        children.add(now);
        changed |= now != child;
      }
    }
    return changed ? node.with(children) : node;
  }

  /** In the same line, or with a dot. */
  private static boolean goesOn(Node statement, Node error) {
    // Some constructs end behind the line end.
    int end = statement.start() + statement.text().stripTrailing().length();
    String between = statement.textBetween(end, Math.max(end, error.start()));
    boolean named = statement.isNamed() && !between.contains(";");
    String text = error.text();
    return named && (!between.contains("\n") || text.startsWith(".") || text.startsWith("?."));
  }
}
