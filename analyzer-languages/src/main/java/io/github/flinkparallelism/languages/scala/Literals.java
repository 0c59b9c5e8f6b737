package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers constants and texts. */
final class Literals {
  /** The interpolator of the Table API. */
  private static final String COLUMN = "$";

  private Literals() {}

  static Expr of(Node node, Expressions expressions) {
    Location at = node.location();
    switch (node.type()) {
      case "integer_literal":
        return integer(node)
            .map(n -> Trees.literal(n, at))
            .orElseGet(() -> expressions.unsupported(node));
      case "floating_point_literal":
        return floating(node)
            .map(n -> Trees.literal(n, at))
            .orElseGet(() -> expressions.unsupported(node));
      case "boolean_literal":
        return Trees.literal(node.text().equals("true"), at);
      case "character_literal":
        String character = unescaped(node.text().substring(1, node.text().length() - 1));
        return character.length() == 1
            ? Trees.literal(character.charAt(0), at)
            : expressions.unsupported(node);
      case "string":
        return Trees.literal(text(node.text()), at);
      case "interpolated_string_expression":
        return interpolated(node, expressions);
      case "null_literal":
      case "unit":
        return Trees.nothing(at);
      case "this":
        return new Expr.This(Optional.empty(), at);
      case "super":
        return new Expr.Super(at);
      default:
        return expressions.unsupported(node);
    }
  }

  private static Optional<Object> integer(Node node) {
    String digits = node.text().replace("_", "");
    boolean isLong = digits.endsWith("L") || digits.endsWith("l");
    String number = isLong ? digits.substring(0, digits.length() - 1) : digits;
    try {
      return Optional.of(
          isLong
              ? (Object) Long.decode(decimal(number))
              : (Object) Integer.decode(decimal(number)));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** There are no octal numbers. */
  private static String decimal(String number) {
    boolean octal =
        number.length() > 1 && number.startsWith("0") && Character.isDigit(number.charAt(1));
    return octal ? number.replaceFirst("^0+(?=\\d)", "") : number;
  }

  private static Optional<Object> floating(Node node) {
    try {
      return Optional.of(Double.valueOf(node.text().replace("_", "")));
    } catch (NumberFormatException unusual) {
      return Optional.empty();
    }
  }

  private static String text(String written) {
    if (written.startsWith("\"\"\"") && written.endsWith("\"\"\"") && written.length() >= 6) {
      return written.substring(3, written.length() - 3);
    }
    return written.length() >= 2 ? unescaped(written.substring(1, written.length() - 1)) : written;
  }

  private static String unescaped(String text) {
    try {
      return text.contains("\\") ? text.translateEscapes() : text;
    } catch (IllegalArgumentException unknownEscape) {
      return text;
    }
  }

  /** The parts joined: {@code s"a$b${c.d}"}. */
  private static Expr interpolated(Node node, Expressions expressions) {
    Location at = node.location();
    String kind = node.child("interpolator").map(Node::text).orElse("");
    Optional<Node> string =
        node.first("interpolated_string").or(() -> node.first("interpolated_verbatim_string"));
    if (string.isPresent() && kind.equals(COLUMN)) {
      Expr name = Trees.literal(text(string.get().text()), at);
      return new Expr.Call(Optional.empty(), COLUMN, List.of(name), at);
    }
    if (string.isPresent() && kind.equals("f")) {
      return formatted(string.get(), expressions, at);
    }
    if (string.isEmpty() || !(kind.equals("s") || kind.equals("raw"))) {
      return expressions.unsupported(node);
    }
    Node body = string.get();
    int quotes = body.text().startsWith("\"\"\"") ? 3 : 1;
    List<Expr> parts = new ArrayList<>();
    int from = body.start() + quotes;
    for (Node part : body.of("interpolation")) {
      literal(body, from, part.start(), kind, quotes, parts, at);
      parts.add(
          part.named().stream()
              .findFirst()
              .map(expressions::of)
              .orElseGet(() -> expressions.unsupported(part)));
      from = part.end();
    }
    literal(body, from, body.end() - quotes, kind, quotes, parts, at);
    boolean text = !parts.isEmpty() && parts.get(0) instanceof Expr.Literal;
    Expr joined = text ? parts.remove(0) : Trees.literal("", at);
    for (Expr part : parts) {
      joined = new Expr.Binary("+", joined, part, at);
    }
    return joined;
  }

  private static void literal(
      Node body, int from, int to, String kind, int quotes, List<Expr> parts, Location at) {
    if (from < to) {
      parts.add(Trees.literal(text(body, from, to, kind.equals("raw") || quotes == 3), at));
    }
  }

  private static String text(Node body, int from, int to, boolean raw) {
    String text = body.textBetween(from, to).replace("$$", "$");
    return raw ? text : unescaped(text);
  }

  /** {@code f"$n%03d"}: what follows a value is how it is written, or it is written as a text. */
  private static Expr formatted(Node body, Expressions expressions, Location at) {
    int quotes = body.text().startsWith("\"\"\"") ? 3 : 1;
    StringBuilder format = new StringBuilder();
    List<Expr> args = new ArrayList<>();
    int from = body.start() + quotes;
    for (Node part : body.of("interpolation")) {
      addFormat(text(body, from, part.start(), quotes == 3), args.isEmpty(), format);
      args.add(expressions.first(part));
      from = part.end();
    }
    addFormat(text(body, from, body.end() - quotes, quotes == 3), args.isEmpty(), format);
    args.add(0, Trees.literal(format.toString(), at));
    return new Expr.Call(Optional.of(Trees.type("java.lang.String", at)), "format", args, at);
  }

  private static void addFormat(String text, boolean first, StringBuilder format) {
    boolean written = text.startsWith("%") && !text.startsWith("%%") && !text.startsWith("%n");
    format.append(first || written ? "" : "%s").append(text);
  }
}
