package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers loops; one over a range of numbers counts. */
final class Loops {
  private static final Set<String> BOUNDS = Set.of("until", "downTo");

  private final Context context;
  private final Expressions expressions;
  private final Statements statements;

  Loops(Context context, Expressions expressions, Statements statements) {
    this.context = context;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** {@code while} and {@code do}. */
  Stmt loop(Node node) {
    Location at = node.location();
    Expr condition =
        Expressions.operands(node).stream()
            .filter(part -> !part.is("control_structure_body"))
            .findFirst()
            .map(expressions::of)
            .orElseGet(() -> expressions.unsupported(node));
    Stmt body =
        node.first("control_structure_body")
            .<Stmt>map(b -> statements.body(b, Result.NONE))
            .orElseGet(() -> Trees.block(List.of(), at));
    return new Stmt.Loop(
        List.of(), Optional.of(condition), List.of(), body, node.is("while_statement"), at);
  }

  Stmt forEach(Node node) {
    List<Node> parts = Expressions.operands(node);
    Location at = node.location();
    boolean complete = parts.size() >= 2;
    if (!complete) {
      return Trees.eval(expressions.unsupported(node));
    }
    Node variable = parts.get(0);
    Node iterable = parts.get(1);
    return context.scoped(
        () -> {
          Optional<Steps> steps = Steps.of(iterable);
          return steps.isPresent() && variable.is("variable_declaration")
              ? counting(node, variable, steps.get())
              : over(node, variable, iterable, at);
        });
  }

  private Stmt body(Node node) {
    return node.first("control_structure_body")
        .<Stmt>map(b -> statements.body(b, Result.NONE))
        .orElseGet(() -> Trees.block(List.of(), node.location()));
  }

  private Stmt over(Node node, Node variable, Node iterable, Location at) {
    Expr values =
        new Expr.Call(
            Optional.of(Trees.type("kotlin.Loops", at)),
            "elements",
            List.of(expressions.of(iterable)),
            iterable.location());
    if (variable.is("variable_declaration")) {
      String name = Names.nameOf(variable);
      context.declare(name);
      return new Stmt.ForEach(expressions.types().in(variable), name, values, body(node), at);
    }
    String name = context.fresh();
    List<Stmt> inside = new ArrayList<>();
    statements.destructure(variable, Trees.name(name, at), inside);
    inside.add(body(node));
    return new Stmt.ForEach(TypeName.INFERRED, name, values, Trees.block(inside, at), at);
  }

  /** A range: its bounds, and how it goes from one to the other. */
  private record Steps(Node from, Node to, String compare, String change, Optional<Node> step) {
    static Optional<Steps> of(Node node) {
      List<Node> parts = Expressions.operands(node);
      if (node.is("parenthesized_expression") && parts.size() == 1) {
        return of(parts.get(0));
      }
      if (node.is("range_expression") && parts.size() == 2) {
        return Optional.of(
            new Steps(
                parts.get(0), parts.get(1), node.has("..") ? "<=" : "<", "+", Optional.empty()));
      }
      if (!node.is("infix_expression") || parts.size() != 3) {
        return Optional.empty();
      }
      String name = Names.identifier(parts.get(1));
      if (name.equals("step")) {
        return of(parts.get(0))
            .filter(inner -> inner.step().isEmpty())
            .map(
                inner ->
                    new Steps(
                        inner.from(),
                        inner.to(),
                        inner.compare(),
                        inner.change(),
                        Optional.of(parts.get(2))));
      }
      return BOUNDS.contains(name)
          ? Optional.of(
              new Steps(
                  parts.get(0),
                  parts.get(2),
                  name.equals("until") ? "<" : ">=",
                  name.equals("until") ? "+" : "-",
                  Optional.empty()))
          : Optional.empty();
    }
  }

  private Stmt counting(Node node, Node variable, Steps steps) {
    Location at = node.location();
    String name = Names.nameOf(variable);
    Expr from = expressions.of(steps.from());
    Expr to = expressions.of(steps.to());
    Expr step = steps.step().map(expressions::of).orElseGet(() -> Trees.literal(1, at));
    List<Stmt> init = new ArrayList<>();
    Expr last = to instanceof Expr.Literal ? to : bound(to, init);
    context.declare(name);
    init.add(new Stmt.Local(TypeName.of("int"), name, Optional.of(from), variable.location()));
    Expr counter = Trees.name(name, at);
    Expr update = new Expr.Assign(counter, Optional.of(steps.change()), step, at);
    return new Stmt.Loop(
        init,
        Optional.of(new Expr.Binary(steps.compare(), counter, last, at)),
        List.of(update),
        body(node),
        true,
        at);
  }

  /** A bound is computed once. */
  private Expr bound(Expr to, List<Stmt> init) {
    if (to instanceof Expr.Name) {
      return to;
    }
    String name = context.fresh();
    init.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(to), to.location()));
    return Trees.name(name, to.location());
  }
}
