package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.languages.tree.Node;

/** Finds what leaves the place that it stands in. */
final class Jumps {
  private Jumps() {}

  /** Whether something below leaves a function or goes on with a loop around the node. */
  static boolean leave(Node node) {
    if (node.is("jump_expression")) {
      return !node.has("throw");
    }
    boolean apart =
        node.is("function_declaration")
            || node.is("anonymous_function")
            || node.is("class_body")
            || node.is("for_statement")
            || node.is("while_statement");
    return !apart && node.named().stream().anyMatch(Jumps::leave);
  }

  /** Whether it is or ends in something that does not go on. */
  static boolean isJump(Node node) {
    return node.is("jump_expression") || (Expressions.isControl(node) && leave(node));
  }
}
