package io.github.flinkparallelism.conformance.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A derivation, and the source text that it stands for.
 *
 * @param symbol what was derived
 * @param parts text and inner derivations, in order
 * @param declared the variables that are new in it and outlive it
 */
record Tree(Symbol symbol, List<Part> parts, List<String> declared) {
  Tree {
    parts = List.copyOf(parts);
    declared = List.copyOf(declared);
  }

  /** Text or a tree. */
  sealed interface Part {}

  /** Text as it is. */
  record Leaf(String text) implements Part {}

  /** An inner derivation. */
  record Node(Tree tree) implements Part {}

  static Tree of(Symbol symbol, List<Part> parts) {
    return new Tree(symbol, parts, List.of());
  }

  static Tree leaf(Symbol symbol, String text) {
    return of(symbol, List.of(new Leaf(text)));
  }

  /** The inner derivations. */
  List<Tree> children() {
    return parts.stream().filter(Node.class::isInstance).map(part -> ((Node) part).tree()).toList();
  }

  /** With child number {@code index} replaced; without it if {@code replacement} is empty. */
  Tree withChild(int index, List<Tree> replacement) {
    List<Part> changed = new ArrayList<>();
    int child = 0;
    for (Part part : parts) {
      if (part instanceof Node && child++ == index) {
        replacement.forEach(tree -> changed.add(new Node(tree)));
      } else {
        changed.add(part);
      }
    }
    return new Tree(symbol, changed, declared);
  }

  /** With {@code to} in the place of all leaves {@code from}. */
  Tree renamed(String from, String to) {
    List<Part> changed =
        parts.stream()
            .<Part>map(
                part ->
                    part instanceof Node node
                        ? new Node(node.tree().renamed(from, to))
                        : new Leaf(((Leaf) part).text().equals(from) ? to : text(part)))
            .toList();
    return new Tree(symbol, changed, declared);
  }

  /** The source text. */
  String text() {
    String separator = isLines() ? "\n" : "";
    return parts.stream().map(Tree::text).collect(Collectors.joining(separator));
  }

  /** Whether each child is a line of its own. */
  private boolean isLines() {
    return symbol == Symbol.STATEMENTS || symbol == Symbol.JOB_STATEMENTS;
  }

  private static String text(Part part) {
    return part instanceof Leaf leaf ? leaf.text() : ((Node) part).tree().text();
  }

  /** The number of derivations. */
  int size() {
    return 1 + children().stream().mapToInt(Tree::size).sum();
  }
}
