package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers assignments: to variables, and through setters to properties. */
final class Assignments {
  private final Context context;
  private final Expressions expressions;

  Assignments(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** The variable that holds the function by which a delegated variable is set. */
  static String setter(String variable) {
    return "$" + variable + "$set";
  }

  Expr of(Node node) {
    List<Node> parts = Expressions.operands(node);
    Optional<String> operator =
        node.children().stream()
            .filter(child -> !child.isNamed() && child.text().endsWith("="))
            .map(Node::text)
            .findFirst();
    if (parts.size() != 2 || operator.isEmpty()) {
      return expressions.unsupported(node);
    }
    Node left = parts.get(0);
    Expr value = expressions.of(parts.get(1));
    Optional<String> compound =
        operator.get().length() == 2
            ? Optional.of(operator.get().substring(0, 1))
            : Optional.empty();
    return assign(left, compound, value, node);
  }

  private Expr assign(Node left, Optional<String> compound, Expr value, Node whole) {
    List<Node> parts = left.named();
    if (parts.isEmpty()) {
      return expressions.unsupported(whole);
    } else if (parts.size() == 1) {
      return parts.get(0).is("simple_identifier")
          ? variable(parts.get(0), compound, value)
          : expressions.unsupported(whole);
    }
    Expr owner = expressions.of(parts.get(0));
    for (Node suffix : parts.subList(1, parts.size() - 1)) {
      owner = step(owner, suffix, whole);
    }
    return last(owner, parts.get(parts.size() - 1), compound, value, whole);
  }

  /** What a suffix gives on the way to what is assigned. */
  private Expr step(Expr owner, Node suffix, Node whole) {
    Optional<Node> member = suffix.first("simple_identifier");
    Location at = suffix.location();
    if (suffix.is("navigation_suffix") && member.isPresent()) {
      String name = Names.identifier(member.get());
      return suffix.has("?.")
          ? expressions
              .nulls()
              .safe(
                  owner,
                  each -> new Expr.Select(each, name, Accessors.of(name), at),
                  Expressions.text(whole),
                  at)
          : new Expr.Select(owner, name, Accessors.of(name), member.get().location());
    }
    if (!suffix.is("indexing_suffix")) {
      return expressions.unsupported(whole);
    }
    List<Expr> args = Expressions.operands(suffix).stream().map(expressions::of).toList();
    return new Expr.Call(Optional.of(owner), "get", args, at);
  }

  /** The write of what a suffix names. */
  private Expr last(Expr owner, Node suffix, Optional<String> compound, Expr value, Node whole) {
    if (suffix.is("indexing_suffix")) {
      return compound.isPresent()
          ? expressions.unsupported(whole)
          : element(owner, suffix, value, whole);
    }
    Optional<Node> member = suffix.first("simple_identifier");
    if (member.isEmpty()) {
      return expressions.unsupported(whole);
    }
    return suffix.has("?.")
        ? expressions
            .nulls()
            .safe(
                owner,
                each -> property(each, member.get(), compound, value),
                Expressions.text(whole),
                member.get().location())
        : property(owner, member.get(), compound, value);
  }

  /** An assignment to a property of what a call returns. */
  Expr ofResult(Node target, Expr value, Node whole) {
    List<Node> parts = target.named();
    return target.is("navigation_expression") && parts.size() == 2
        ? last(expressions.of(parts.get(0)), parts.get(1), Optional.empty(), value, whole)
        : expressions.unsupported(whole);
  }

  private Expr element(Expr target, Node suffix, Expr value, Node whole) {
    List<Expr> args = new ArrayList<>();
    Expressions.operands(suffix).forEach(each -> args.add(expressions.of(each)));
    args.add(value);
    return new Expr.Call(Optional.of(target), "set", args, whole.location());
  }

  private Expr property(Expr target, Node member, Optional<String> compound, Expr value) {
    Location at = member.location();
    String name = Names.identifier(member);
    Expr before = new Expr.Select(target, name, Accessors.of(name), at);
    if (compound.isPresent() && context.names().isConstant(name)) {
      return changed(before, compound.get(), value, at);
    }
    Expr after = compound.<Expr>map(op -> new Expr.Binary(op, before, value, at)).orElse(value);
    return new Expr.Call(Optional.of(target), Accessors.setter(name), List.of(after), at);
  }

  /** {@code list += x} where the variable is never assigned again. */
  private static Expr changed(Expr target, String operator, Expr value, Location at) {
    String method = operator.equals("+") ? "plusAssign" : "minusAssign";
    return new Expr.Call(Optional.of(target), method, List.of(value), at);
  }

  private Expr variable(Node node, Optional<String> compound, Expr value) {
    Location at = node.location();
    String name = Names.identifier(node);
    Optional<Context.Local> local = context.local(name);
    boolean constant =
        local
            .map(kind -> kind != Context.Local.VARIABLE && kind != Context.Local.DELEGATED)
            .orElseGet(() -> context.names().isConstant(name));
    if (constant && compound.isPresent()) {
      return changed(expressions.calls().name(name, at), compound.get(), value, at);
    }
    if (local.isPresent() && local.get() != Context.Local.DELEGATED) {
      return new Expr.Assign(Trees.name(name, at), compound, value, at);
    }
    Expr after =
        compound
            .<Expr>map(op -> new Expr.Binary(op, expressions.calls().name(name, at), value, at))
            .orElse(value);
    if (local.isPresent()) {
      return Trees.call(Trees.name(setter(name), at), "invoke", at, after);
    }
    Expr.Receivers receivers = context.receivers(true, at);
    return new Expr.Call(Optional.of(receivers), Accessors.setter(name), List.of(after), at);
  }

  /** {@code x++}: on a property, a read and a write. */
  Expr step(Node operand, String operator, Node whole) {
    boolean local =
        operand.is("simple_identifier")
            && context
                .local(Names.identifier(operand))
                .filter(kind -> kind != Context.Local.DELEGATED)
                .isPresent();
    if (local) {
      Expr variable = expressions.of(operand);
      String written = operator.startsWith("x") ? operator : operator.substring(0, 2) + "x";
      return new Expr.Unary(written, variable, whole.location());
    }
    Expr one = Trees.literal(1, whole.location());
    Optional<String> compound = Optional.of(operator.contains("+") ? "+" : "-");
    if (operand.is("simple_identifier")) {
      return variable(operand, compound, one);
    }
    Optional<Node> member =
        operand.first("navigation_suffix").flatMap(s -> s.first("simple_identifier"));
    return member.isPresent() && operand.is("navigation_expression")
        ? property(expressions.of(operand.named().get(0)), member.get(), compound, one)
        : expressions.unsupported(whole);
  }
}
