package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Patterns of sequences: {@code Array(a, _*)}, {@code List(a, b)}, {@code head :: tail}. */
final class SequencePatterns {
  private static final Set<String> COMPANIONS =
      Set.of("Array", "List", "Seq", "Vector", "IndexedSeq");

  /**
   * A part of a pattern and what it is matched with.
   *
   * @param pattern the part
   * @param subject an element, or all elements from a place on
   * @param rest true for the latter
   */
  record Part(Node pattern, Expr subject, boolean rest) {}

  private SequencePatterns() {}

  /** True for a pattern that takes a sequence apart. */
  static boolean isOne(Node pattern) {
    return pattern.is("case_class_pattern")
            && COMPANIONS.contains(pattern.child("type").map(Node::text).orElse(""))
        || pattern.is("infix_pattern")
            && pattern.child("operator").filter(each -> each.text().equals("::")).isPresent();
  }

  /** Whether the length fits. */
  static Expr length(Node pattern, Expr subject) {
    Location at = pattern.location();
    List<Part> parts = parts(pattern, subject);
    long single = parts.stream().filter(part -> !part.rest()).count();
    boolean open = single < parts.size();
    return new Expr.Binary(
        open ? ">=" : "==",
        new Expr.Select(subject, "length", at),
        Trees.literal((int) single, at),
        at);
  }

  /** The parts, in order. */
  static List<Part> parts(Node pattern, Expr subject) {
    Location at = pattern.location();
    List<Part> parts = new ArrayList<>();
    if (pattern.is("infix_pattern")) {
      pattern.child("left").ifPresent(p -> parts.add(element(p, subject, 0, at)));
      pattern.child("right").ifPresent(p -> parts.add(rest(p, subject, 1, at)));
      return parts;
    }
    for (Node each : pattern.all("pattern")) {
      parts.add(
          each.is("repeat_pattern")
              ? rest(each.named().get(0), subject, parts.size(), at)
              : element(each, subject, parts.size(), at));
    }
    return parts;
  }

  private static Part element(Node pattern, Expr subject, int index, Location at) {
    return new Part(pattern, Trees.call(subject, "apply", at, Trees.literal(index, at)), false);
  }

  private static Part rest(Node pattern, Expr subject, int from, Location at) {
    return new Part(pattern, Trees.call(subject, "drop", at, Trees.literal(from, at)), true);
  }

  /** The test for {@code Nil}. */
  static Optional<Expr> empty(Node pattern, Expr subject) {
    return pattern.text().equals("Nil")
        ? Optional.of(Trees.call(subject, "isEmpty", pattern.location()))
        : Optional.empty();
  }
}
