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

/** Lowers local variables. */
final class Locals {
  private final Context context;
  private final Expressions expressions;
  private final Statements statements;

  Locals(Context context, Expressions expressions, Statements statements) {
    this.context = context;
    this.expressions = expressions;
    this.statements = statements;
  }

  void declare(Node node, List<Stmt> out) {
    Optional<Node> variable = node.first("variable_declaration");
    Optional<Node> pattern = node.first("multi_variable_declaration");
    Optional<Node> delegate = node.first("property_delegate");
    if (pattern.isPresent()) {
      destructure(node, pattern.get(), out);
    } else if (variable.isPresent() && delegate.isPresent()) {
      delegated(node, variable.get(), delegate.get(), out);
    } else if (variable.isPresent()) {
      variable(node, variable.get(), out);
    }
  }

  /** What stands behind the equals sign. */
  static Optional<Node> initializer(Node property) {
    List<Node> parts = property.children();
    for (int i = 0; i < parts.size() - 1; i++) {
      if (parts.get(i).is("=")) {
        return Optional.of(parts.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private void destructure(Node node, Node pattern, List<Stmt> out) {
    Optional<Node> init = initializer(node);
    if (init.isEmpty()) {
      out.add(Trees.eval(expressions.unsupported(node)));
      return;
    }
    Location at = pattern.location();
    String name = context.fresh();
    initialize(TypeName.INFERRED, name, init.get(), at, out);
    statements.destructure(pattern, Trees.name(name, at), out);
  }

  private void variable(Node node, Node variable, List<Stmt> out) {
    String name = Names.nameOf(variable);
    TypeName type = expressions.types().in(variable);
    Location at = variable.location();
    Optional<Node> init = initializer(node);
    if (init.isEmpty()) {
      out.add(new Stmt.Local(type, name, Optional.empty(), at));
    } else {
      Optional<Node> function =
          variable.named().stream().filter(each -> each.is("function_type")).findFirst();
      if (function.isPresent() && init.get().is("lambda_literal")) {
        Expr lambda = expressions.lambdas().ofType(init.get(), function.get());
        out.add(new Stmt.Local(type, name, Optional.of(lambda), at));
      } else {
        initialize(type, name, init.get(), at, out);
      }
    }
    context.declare(name, Names.isVariable(node) ? Context.Local.VARIABLE : Context.Local.CONSTANT);
  }

  /** Where a part of the value is a statement, the variable is set by statements. */
  private void initialize(TypeName type, String name, Node init, Location at, List<Stmt> out) {
    boolean jumping = Jumps.leave(init) && !statements.isExpression(init);
    boolean control = Expressions.isControl(init) && !init.is("if_expression");
    if (!jumping && !control) {
      out.add(new Stmt.Local(type, name, Optional.of(expressions.of(init)), at));
      return;
    }
    out.add(new Stmt.Local(type, name, Optional.empty(), at));
    statements.value(init, Result.into(name), out);
  }

  /** {@code by lazy { .. }}: a function that remembers what it returned. */
  private void delegated(Node node, Node variable, Node delegate, List<Stmt> out) {
    String name = Names.nameOf(variable);
    Location at = variable.location();
    Optional<Expr> computed = computed(delegate, expressions);
    if (computed.isEmpty()) {
      through(new Delegates(expressions), delegate, name, Names.isVariable(node), out);
      return;
    }
    String known = context.fresh();
    String value = context.fresh();
    out.add(
        new Stmt.Local(TypeName.of("boolean"), known, Optional.of(Trees.literal(false, at)), at));
    out.add(new Stmt.Local(TypeName.INFERRED, value, Optional.of(Trees.nothing(at)), at));
    List<Stmt> first = new ArrayList<>();
    first.add(assign(value, computed.get(), at));
    first.add(assign(known, Trees.literal(true, at), at));
    Stmt test =
        new Stmt.If(
            new Expr.Unary("!", Trees.name(known, at), at),
            Trees.block(first, at),
            Optional.empty(),
            at);
    Stmt body = Trees.block(List.of(test, Trees.returned(Trees.name(value, at))), at);
    out.add(
        new Stmt.Local(
            TypeName.INFERRED, name, Optional.of(Trees.lambda(List.of(), body, at)), at));
    context.declare(name, Context.Local.COMPUTED);
  }

  /** {@code by x}: functions that read and write through the object. */
  private void through(
      Delegates delegates, Node delegate, String name, boolean isVariable, List<Stmt> out) {
    Location at = delegate.location();
    String holder = context.fresh();
    out.add(local(holder, delegates.object(delegate), at));
    Stmt read = Trees.returned(Delegates.read(holder, Optional.empty(), name, at));
    out.add(local(name, Trees.lambda(List.of(), read, at), at));
    if (isVariable) {
      String value = context.fresh();
      Expr written = Delegates.write(holder, Optional.empty(), name, Trees.name(value, at), at);
      out.add(
          local(
              Assignments.setter(name),
              Trees.lambda(List.of(Trees.param(value)), Trees.returned(written), at),
              at));
    }
    context.declare(name, isVariable ? Context.Local.DELEGATED : Context.Local.COMPUTED);
  }

  private static Stmt local(String name, Expr value, Location at) {
    return new Stmt.Local(TypeName.INFERRED, name, Optional.of(value), at);
  }

  private static Stmt assign(String name, Expr value, Location at) {
    return Trees.eval(new Expr.Assign(Trees.name(name, at), Optional.empty(), value, at));
  }

  /** What {@code lazy} computes; empty for other delegates. */
  static Optional<Expr> computed(Node delegate, Expressions expressions) {
    return delegate.named().stream()
        .filter(call -> call.is("call_expression") && call.named().get(0).text().equals("lazy"))
        .flatMap(call -> call.of("call_suffix").stream())
        .flatMap(suffix -> suffix.of("annotated_lambda").stream())
        .map(lambda -> expressions.lambdas().of(lambda, "lazy"))
        .map(lambda -> Trees.call(lambda, "invoke", delegate.location()))
        .findFirst();
  }
}
