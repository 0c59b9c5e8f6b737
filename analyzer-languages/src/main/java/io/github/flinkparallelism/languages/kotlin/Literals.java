package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers constants and texts. */
final class Literals {
  private Literals() {}

  static Expr of(Node node, Expressions expressions) {
    Location at = node.location();
    switch (node.type()) {
      case "integer_literal":
      case "long_literal":
      case "hex_literal":
        return integer(node, expressions);
      case "real_literal":
        return real(node)
            .map(n -> Trees.literal(n, at))
            .orElseGet(() -> expressions.unsupported(node));
      case "boolean_literal":
        return Trees.literal(node.text().equals("true"), at);
      case "null":
        return Trees.nothing(at);
      case "character_literal":
        String character = unescaped(node.text().substring(1, node.text().length() - 1));
        return character.length() == 1
            ? Trees.literal(character.charAt(0), at)
            : expressions.unsupported(node);
      case "string_literal":
        return text(node, expressions);
      default:
        return expressions.unsupported(node);
    }
  }

  static Expr integer(Node node, Expressions expressions) {
    return integer(node)
        .map(number -> Trees.literal(number, node.location()))
        .orElseGet(() -> expressions.unsupported(node));
  }

  private static Optional<Object> integer(Node node) {
    String digits =
        KotlinText.written(node.text()).replace("_", "").toLowerCase(java.util.Locale.ROOT);
    boolean isLong = digits.endsWith("l");
    String number = isLong ? digits.substring(0, digits.length() - 1) : digits;
    try {
      long value =
          number.startsWith("0b") ? Long.parseLong(number.substring(2), 2) : Long.decode(number);
      boolean fits = value == (int) value;
      return Optional.of(isLong || !fits ? (Object) value : (Object) (int) value);
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<Object> real(Node node) {
    try {
      return Optional.of(Double.valueOf(node.text().replace("_", "")));
    } catch (NumberFormatException unusual) {
      return Optional.empty();
    }
  }

  private static String unescaped(String text) {
    try {
      return text.contains("\\") ? text.replace("\\$", "$").translateEscapes() : text;
    } catch (IllegalArgumentException unknownEscape) {
      return text;
    }
  }

  /** The parts joined: {@code "a$b${c.d}"}. */
  private static Expr text(Node node, Expressions expressions) {
    Location at = node.location();
    int quotes = node.text().startsWith("\"\"\"") ? 3 : 1;
    int dollars = dollars(node);
    List<Expr> parts = new ArrayList<>();
    int from = node.start() + quotes;
    for (Node part : node.children()) {
      boolean name = part.is("interpolated_identifier");
      boolean expression = part.is("interpolated_expression");
      if (name || expression) {
        plain(node, from, part.start() - dollars - (name ? 0 : 1), quotes, parts, at);
        parts.add(
            name
                ? expressions.calls().name(part.text(), part.location())
                : part.named().stream()
                    .findFirst()
                    .map(expressions::of)
                    .orElseGet(() -> expressions.unsupported(part)));
        from = part.end() + (name ? 0 : 1);
      }
    }
    plain(node, from, node.end() - quotes, quotes, parts, at);
    boolean startsWithText =
        !parts.isEmpty()
            && parts.get(0) instanceof Expr.Literal first
            && first.value().filter(String.class::isInstance).isPresent();
    Expr joined = startsWithText ? parts.remove(0) : Trees.literal("", at);
    for (Expr part : parts) {
      joined = new Expr.Binary("+", joined, part, at);
    }
    return joined;
  }

  /** How many dollars an expression begins with: as many as stand before the text, or one. */
  private static int dollars(Node node) {
    int from = node.start();
    while (from > 0 && node.textBetween(from - 1, from).equals("$")) {
      from--;
    }
    return Math.max(1, node.start() - from);
  }

  private static void plain(
      Node node, int from, int to, int quotes, List<Expr> parts, Location at) {
    if (from < to) {
      String text = KotlinText.written(node.textBetween(from, to));
      parts.add(Trees.literal(quotes == 3 ? text : unescaped(text), at));
    }
  }
}
