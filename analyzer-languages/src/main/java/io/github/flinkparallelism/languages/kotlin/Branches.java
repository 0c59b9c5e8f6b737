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

/** Lowers {@code if} and {@code when}. */
final class Branches {
  private final Context context;
  private final Expressions expressions;
  private final Statements statements;

  Branches(Context context, Expressions expressions, Statements statements) {
    this.context = context;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** The parts of an {@code if}. */
  private record Choice(Node condition, Optional<Node> then, Optional<Node> otherwise) {
    static Optional<Choice> of(Node node) {
      Optional<Node> condition = Optional.empty();
      Optional<Node> then = Optional.empty();
      Optional<Node> otherwise = Optional.empty();
      boolean closed = false;
      boolean otherwiseSide = false;
      for (Node child : node.children()) {
        if (child.is(")")) {
          closed = true;
        } else if (child.is("else")) {
          otherwiseSide = true;
        } else if (child.isNamed() && !closed) {
          condition = Optional.of(child);
        } else if (child.isNamed()) {
          if (otherwiseSide) {
            otherwise = Optional.of(child);
          } else {
            then = Optional.of(child);
          }
        }
      }
      Optional<Node> first = then;
      Optional<Node> second = otherwise;
      return condition.map(c -> new Choice(c, first, second));
    }
  }

  /** An {@code if} whose sides are expressions. */
  Optional<Expr> conditional(Node node) {
    Optional<Choice> choice = Choice.of(node);
    Optional<Node> then = choice.flatMap(Choice::then).flatMap(this::single);
    Optional<Node> otherwise = choice.flatMap(Choice::otherwise).flatMap(this::single);
    if (then.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Expr.Conditional(
            expressions.of(choice.get().condition()),
            expressions.of(then.get()),
            expressions.of(otherwise.get()),
            node.location()));
  }

  private Optional<Node> single(Node body) {
    List<Node> inside = Statements.inside(body);
    if (inside.size() != 1 || !statements.isExpression(inside.get(0))) {
      return Optional.empty();
    }
    return Optional.of(inside.get(0));
  }

  Stmt branch(Node node, Result result) {
    Location at = node.location();
    Optional<Choice> choice = Choice.of(node);
    if (choice.isEmpty()) {
      return Trees.eval(expressions.unsupported(node));
    }
    Expr condition = expressions.of(choice.get().condition());
    Stmt then =
        choice
            .get()
            .then()
            .<Stmt>map(body -> statements.body(body, result))
            .orElseGet(() -> Trees.block(List.of(), at));
    Optional<Stmt> otherwise = choice.get().otherwise().map(body -> statements.body(body, result));
    return new Stmt.If(condition, then, otherwise, at);
  }

  void when(Node node, Result result, List<Stmt> out) {
    Location at = node.location();
    Optional<Node> subject = node.first("when_subject");
    List<Node> entries = node.of("when_entry");
    List<Stmt> block = new ArrayList<>();
    out.add(
        context.scoped(
            () -> {
              Optional<Expr> value = subject.map(each -> subject(each, block));
              cases(entries, 0, value, result, at).ifPresent(block::add);
              return Trees.block(block, at);
            }));
  }

  private Expr subject(Node node, List<Stmt> out) {
    List<Node> inside = Expressions.operands(node);
    Node last = inside.get(inside.size() - 1);
    Expr value = expressions.of(last);
    Optional<Node> variable = node.first("variable_declaration");
    if (variable.isEmpty() && value instanceof Expr.Name) {
      return value;
    }
    String name = variable.map(Names::nameOf).orElseGet(context::fresh);
    context.declare(name);
    out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(value), node.location()));
    return Trees.name(name, last.location());
  }

  private Optional<Stmt> cases(
      List<Node> entries, int index, Optional<Expr> subject, Result result, Location at) {
    if (index == entries.size()) {
      return Optional.empty();
    }
    Node entry = entries.get(index);
    Stmt then =
        entry
            .first("control_structure_body")
            .<Stmt>map(body -> statements.body(body, result))
            .orElseGet(() -> Trees.block(List.of(), at));
    // Where a value is wanted all cases are covered, so that the last needs no test.
    boolean guarded = isGuarded(entry);
    boolean last = result.isWanted() && !guarded && index == entries.size() - 1;
    boolean rest = entry.has("else") || last;
    if (rest) {
      return Optional.of(then);
    }
    Expr test = guarded ? guarded(entry, subject) : any(entry, subject);
    return Optional.of(
        new Stmt.If(test, then, cases(entries, index + 1, subject, result, at), entry.location()));
  }

  private Expr any(Node entry, Optional<Expr> subject) {
    return entry.of("when_condition").stream()
        .map(condition -> test(condition, subject))
        .reduce((a, b) -> new Expr.Binary("||", a, b, entry.location()))
        .orElseGet(() -> expressions.unsupported(entry));
  }

  private Expr guarded(Node entry, Optional<Expr> subject) {
    List<Node> conditions = entry.of("when_condition");
    return conditions.size() == 2
        ? new Expr.Binary(
            "&&",
            test(conditions.get(0), subject),
            test(conditions.get(1), Optional.empty()),
            entry.location())
        : expressions.unsupported(entry);
  }

  /** A guard is in the tree as a second condition, behind a comma that is none in the text. */
  private static boolean isGuarded(Node entry) {
    return entry.of(",").stream().anyMatch(comma -> comma.text().startsWith("i"));
  }

  private Expr test(Node condition, Optional<Expr> subject) {
    List<Node> inside = Expressions.operands(condition);
    if (inside.isEmpty()) {
      return expressions.unsupported(condition);
    }
    Node test = inside.get(0);
    Location at = condition.location();
    if (subject.isEmpty()) {
      return expressions.of(test);
    }
    List<Node> parts = Expressions.operands(test);
    switch (test.type()) {
      case "type_test":
        Expr is = expressions.isOf(subject.get(), parts.get(0), at);
        return test.has("!is") ? new Expr.Unary("!", is, at) : is;
      case "range_test":
        Expr in = expressions.in(subject.get(), parts.get(0), at);
        return test.has("!in") ? new Expr.Unary("!", in, at) : in;
      default:
        return test.text().equals(Disguise.ELSE)
            ? Trees.literal(true, at)
            : Expressions.equal(subject.get(), expressions.of(test), at);
    }
  }
}
