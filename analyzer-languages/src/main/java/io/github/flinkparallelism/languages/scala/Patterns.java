package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers pattern matching to tests in order, each of which binds and returns. */
final class Patterns {
  /** Patterns of what is there, or went well. */
  private static final Set<String> PRESENT = Set.of("Some", "Success", "Right");

  private static final Set<String> FAILED = Set.of("Failure", "Left");

  private final Context context;
  private final Expressions expressions;
  private final Statements statements;

  Patterns(Context context, Expressions expressions, Statements statements) {
    this.context = context;
    this.expressions = expressions;
    this.statements = statements;
  }

  Stmt match(Node node, boolean returning) {
    Location at = node.location();
    String name = context.fresh();
    Expr value =
        node.child("value").map(expressions::of).orElseGet(() -> expressions.unsupported(node));
    List<Stmt> out = new ArrayList<>();
    out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(value), at));
    List<Node> clauses = node.child("body").map(b -> b.of("case_clause")).orElse(List.of());
    out.add(cases(clauses, 0, Trees.name(name, at), returning, at));
    return Trees.block(out, at);
  }

  /** {@code { case (a, b) => .. }} as a function of one argument. */
  Expr.Lambda function(Node cases) {
    Location at = cases.location();
    String name = context.fresh();
    // Of a function of several parameters, cases take them apart as they do with a tuple.
    boolean together =
        cases.of("case_clause").stream()
            .flatMap(clause -> clause.child("pattern").stream())
            .anyMatch(pattern -> pattern.is("tuple_pattern"));
    List<Annotation> marks =
        together ? List.of(new Annotation(Param.TOGETHER, Map.of(), at)) : List.of();
    List<Param> params = List.of(new Param(TypeName.INFERRED, name, false, marks));
    return context.scoped(
        () ->
            Trees.lambda(
                params,
                Trees.block(
                    List.of(cases(cases.of("case_clause"), 0, Trees.name(name, at), true, at)), at),
                at));
  }

  private Stmt cases(List<Node> clauses, int index, Expr subject, boolean returning, Location at) {
    if (index == clauses.size()) {
      return new Stmt.Throw(
          new Expr.New(
              Optional.empty(), TypeName.of("scala.MatchError"), List.of(), Optional.empty(), at),
          at);
    }
    Node clause = clauses.get(index);
    return context.scoped(
        () -> {
          Optional<Node> pattern = clause.child("pattern");
          Expr test = pattern.map(p -> test(p, subject)).orElseGet(() -> Trees.literal(true, at));
          List<Stmt> body = new ArrayList<>();
          pattern.ifPresent(p -> bind(p, subject, body));
          Optional<Expr> guard = clause.first("guard").map(expressions::first);
          if (guard.isPresent() && !body.isEmpty()) {
            // The guard sees what the pattern binds: it is a part of the test.
            List<Stmt> inner = new ArrayList<>(body);
            inner.add(Trees.returned(guard.get()));
            Expr bound = Trees.immediately(List.of(), Trees.block(inner, at), List.of(), at);
            test = and(test, bound, at);
          } else if (guard.isPresent()) {
            test = and(test, guard.get(), at);
          }
          body.addAll(statements.caseBody(clause, returning).statements());
          Stmt then = Trees.block(body, clause.location());
          if (isTrue(test)) {
            return then;
          }
          Stmt otherwise = cases(clauses, index + 1, subject, returning, at);
          return new Stmt.If(test, then, Optional.of(otherwise), clause.location());
        });
  }

  private static boolean isTrue(Expr test) {
    return test instanceof Expr.Literal literal && literal.value().equals(Optional.of(true));
  }

  private static Expr and(Expr left, Expr right, Location at) {
    if (isTrue(left)) {
      return right;
    }
    return isTrue(right) ? left : new Expr.Binary("&&", left, right, at);
  }

  /** Whether the subject matches. */
  private Expr test(Node pattern, Expr subject) {
    Location at = pattern.location();
    if (SequencePatterns.isOne(pattern)) {
      Expr test = SequencePatterns.length(pattern, subject);
      for (SequencePatterns.Part part : SequencePatterns.parts(pattern, subject)) {
        test = and(test, test(part.pattern(), part.subject()), at);
      }
      return test;
    }
    switch (pattern.type()) {
      case "wildcard":
        return Trees.literal(true, at);
      case "identifier":
        return identifier(pattern, subject);
      case "typed_pattern":
        return new Expr.InstanceOf(
            subject, boxed(Types.of(pattern.child("type"))), Optional.empty(), List.of(), at);
      case "alternative_pattern":
        return pattern.named().stream()
            .map(each -> test(each, subject))
            .reduce((a, b) -> new Expr.Binary("||", a, b, at))
            .orElseThrow();
      case "capture_pattern":
        return pattern.child("pattern").map(p -> test(p, subject)).orElse(Trees.literal(true, at));
      case "tuple_pattern":
        return all(pattern.named(), subject, at);
      case "case_class_pattern":
        return extractor(pattern, subject);
      case "parenthesized_pattern":
        return test(pattern.named().get(0), subject);
      default:
        return same(subject, expressions.of(pattern), at);
    }
  }

  private static TypeName boxed(TypeName type) {
    switch (type.name()) {
      case "int":
        return TypeName.of("Integer");
      case "long":
        return TypeName.of("Long");
      case "double":
        return TypeName.of("Double");
      case "boolean":
        return TypeName.of("Boolean");
      default:
        return type;
    }
  }

  /** A capital letter is a constant, a small one a new variable. */
  private Expr identifier(Node pattern, Expr subject) {
    Location at = pattern.location();
    String name = pattern.text();
    if (name.equals("None")) {
      return not(present(subject, at), at);
    }
    Optional<Expr> empty = SequencePatterns.empty(pattern, subject);
    if (empty.isPresent()) {
      return empty.get();
    }
    if (!Character.isUpperCase(name.charAt(0)) && name.charAt(0) != '`') {
      return Trees.literal(true, at);
    }
    return same(subject, expressions.of(pattern), at);
  }

  private static Expr same(Expr subject, Expr constant, Location at) {
    boolean primitive =
        constant instanceof Expr.Literal literal && !(literal.value().orElse("") instanceof String);
    return primitive
        ? new Expr.Binary("==", subject, constant, at)
        : Trees.equal(subject, constant, at);
  }

  private static Expr present(Expr subject, Location at) {
    return Trees.call(subject, "isPresent", at);
  }

  private static Expr not(Expr expr, Location at) {
    return new Expr.Unary("!", expr, at);
  }

  private Expr all(List<Node> parts, Expr subject, Location at) {
    Expr test = Trees.literal(true, at);
    for (int i = 0; i < parts.size(); i++) {
      test = and(test, test(parts.get(i), element(subject, i, at)), at);
    }
    return test;
  }

  private static Expr element(Expr tuple, int index, Location at) {
    return new Expr.Index(tuple, Trees.literal(index, at), at);
  }

  private Expr extractor(Node pattern, Expr subject) {
    Location at = pattern.location();
    String type = pattern.child("type").map(Node::text).orElse("");
    List<Node> parts = pattern.all("pattern");
    if (FAILED.contains(type) && parts.size() == 1) {
      return not(present(subject, at), at);
    }
    if (PRESENT.contains(type) && parts.size() == 1) {
      return and(present(subject, at), test(parts.get(0), Trees.call(subject, "get", at)), at);
    }
    List<String> fields =
        context.names().classNamed(type).map(Names.Signature::names).orElse(List.of());
    if (fields.size() != parts.size()) {
      return expressions.unsupported(pattern);
    }
    Expr test = new Expr.InstanceOf(subject, TypeName.of(type), Optional.empty(), List.of(), at);
    for (int i = 0; i < parts.size(); i++) {
      test = and(test, test(parts.get(i), new Expr.Select(subject, fields.get(i), at)), at);
    }
    return test;
  }

  /** Declares the variables of a pattern that matches. */
  void bind(Node pattern, Expr subject, List<Stmt> out) {
    Location at = pattern.location();
    if (SequencePatterns.isOne(pattern)) {
      SequencePatterns.parts(pattern, subject)
          .forEach(part -> bind(part.pattern(), part.subject(), out));
      return;
    }
    switch (pattern.type()) {
      case "identifier":
        if (!Character.isUpperCase(pattern.text().charAt(0))) {
          declare(pattern.text(), subject, at, out);
        }
        break;
      case "typed_pattern":
        pattern.child("pattern").ifPresent(p -> bind(p, subject, out));
        break;
      case "capture_pattern":
        pattern.child("name").ifPresent(n -> declare(n.text(), subject, at, out));
        pattern.child("pattern").ifPresent(p -> bind(p, subject, out));
        break;
      case "tuple_pattern":
        List<Node> parts = pattern.named();
        for (int i = 0; i < parts.size(); i++) {
          bind(parts.get(i), element(subject, i, at), out);
        }
        break;
      case "case_class_pattern":
        bindFields(pattern, subject, out);
        break;
      default:
        break;
    }
  }

  private void bindFields(Node pattern, Expr subject, List<Stmt> out) {
    Location at = pattern.location();
    String type = pattern.child("type").map(Node::text).orElse("");
    List<Node> parts = pattern.all("pattern");
    if (FAILED.contains(type)) {
      parts.forEach(part -> bind(part, new Expr.Unsupported("the failure", at), out));
      return;
    }
    List<String> fields =
        context.names().classNamed(type).map(Names.Signature::names).orElse(List.of());
    for (int i = 0; i < parts.size(); i++) {
      Expr part =
          i < fields.size()
              ? new Expr.Select(subject, fields.get(i), at)
              : Trees.call(subject, "get", at);
      bind(parts.get(i), part, out);
    }
  }

  private void declare(String name, Expr value, Location at, List<Stmt> out) {
    if (!name.equals("_")) {
      context.declare(name);
      out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(value), at));
    }
  }

  /** The variables that a pattern binds. */
  static List<Node> variables(Node pattern) {
    List<Node> found = new ArrayList<>();
    for (Node child : pattern.named()) {
      if (child.is("identifier") && Character.isLowerCase(child.text().charAt(0))) {
        found.add(child);
      } else {
        found.addAll(variables(child));
      }
    }
    return found;
  }
}
