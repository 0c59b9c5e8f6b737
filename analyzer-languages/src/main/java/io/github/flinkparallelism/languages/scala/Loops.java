package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers loops: {@code for} over ranges and collections, with and without a result. */
final class Loops {
  private final Context context;
  private final Expressions expressions;
  private final Statements statements;

  Loops(Context context, Expressions expressions, Statements statements) {
    this.context = context;
    this.expressions = expressions;
    this.statements = statements;
  }

  Stmt loop(Node node) {
    Expr condition =
        node.child("condition").map(expressions::of).orElseGet(() -> expressions.unsupported(node));
    Stmt body = statements.body(node.child("body").orElse(node), false);
    return new Stmt.Loop(
        List.of(),
        Optional.of(condition),
        List.of(),
        body,
        node.is("while_expression"),
        node.location());
  }

  void forEach(Node node, boolean returning, List<Stmt> out) {
    if (node.has("yield")) {
      Expr result = comprehension(node);
      out.add(returning ? Trees.returned(result) : Trees.eval(result));
      return;
    }
    out.add(context.scoped(() -> nested(node, enumerators(node), 0)));
  }

  private static List<Node> enumerators(Node node) {
    return node.child("enumerators").map(e -> e.of("enumerator")).orElse(List.of());
  }

  private Stmt nested(Node node, List<Node> enumerators, int index) {
    Location at = node.location();
    if (enumerators.isEmpty()) {
      return Trees.eval(expressions.unsupported(node));
    }
    if (index == enumerators.size()) {
      return node.child("body")
          .<Stmt>map(body -> statements.body(body, false))
          .orElseGet(() -> Trees.block(List.of(), at));
    }
    Node enumerator = enumerators.get(index);
    List<Node> parts = parts(enumerator);
    if (isGuard(enumerator)) {
      return guarded(enumerator, () -> nested(node, enumerators, index + 1), at);
    }
    if (parts.size() < 2) {
      return Trees.eval(expressions.unsupported(enumerator));
    }
    Node pattern = parts.get(0);
    Expr source = expressions.of(parts.get(1));
    if (isDefinition(enumerator)) {
      List<Stmt> block = new ArrayList<>();
      bind(pattern, source, block);
      block.add(nested(node, enumerators, index + 1));
      return Trees.block(block, at);
    }
    boolean simple = pattern.is("identifier");
    String name = simple ? pattern.text() : context.fresh();
    List<Stmt> inside = new ArrayList<>();
    context.declare(name);
    if (!simple) {
      statements.patterns().bind(pattern, Trees.name(name, at), inside);
    }
    Stmt rest = guarded(enumerator, () -> nested(node, enumerators, index + 1), at);
    inside.add(rest);
    return new Stmt.ForEach(TypeName.INFERRED, name, source, Trees.block(inside, at), at);
  }

  private Stmt guarded(Node enumerator, java.util.function.Supplier<Stmt> rest, Location at) {
    Optional<Node> guard = enumerator.first("guard");
    Optional<Expr> condition = guard.map(expressions::first);
    Stmt body = rest.get();
    return condition.<Stmt>map(c -> new Stmt.If(c, body, Optional.empty(), at)).orElse(body);
  }

  private void bind(Node pattern, Expr source, List<Stmt> out) {
    if (pattern.is("identifier")) {
      context.declare(pattern.text());
      out.add(
          new Stmt.Local(
              TypeName.INFERRED, pattern.text(), Optional.of(source), pattern.location()));
    } else {
      statements.patterns().bind(pattern, source, out);
    }
  }

  private static List<Node> parts(Node enumerator) {
    return enumerator.named().stream().filter(part -> !part.is("guard")).toList();
  }

  private static boolean isGuard(Node enumerator) {
    return parts(enumerator).isEmpty() && enumerator.has("guard");
  }

  private static boolean isDefinition(Node enumerator) {
    return enumerator.has("=");
  }

  /** As the language says: {@code flatMap} for all generators but the last, which is mapped. */
  Expr comprehension(Node node) {
    return context.scoped(() -> chain(node, enumerators(node), 0));
  }

  private Expr chain(Node node, List<Node> enumerators, int index) {
    Location at = node.location();
    if (index >= enumerators.size()) {
      return expressions.unsupported(node);
    }
    Node enumerator = enumerators.get(index);
    List<Node> parts = parts(enumerator);
    if (parts.size() < 2 || isDefinition(enumerator)) {
      // Also a condition on a value that was defined in between.
      return expressions.unsupported(node);
    }
    Expr source = expressions.of(parts.get(1));
    Node pattern = parts.get(0);
    String name = pattern.is("identifier") ? pattern.text() : context.fresh();
    context.declare(name);
    List<Param> params = List.of(Trees.param(name));
    List<Stmt> first = new ArrayList<>();
    if (!pattern.is("identifier")) {
      statements.patterns().bind(pattern, Trees.name(name, at), first);
    }
    Optional<Expr> guard = enumerator.first("guard").map(expressions::first);
    if (guard.isPresent()) {
      source = Trees.call(source, "filter", at, inline(params, first, guard.get(), at));
    }
    int next = index + 1;
    boolean defined = false;
    while (next < enumerators.size()
        && (isGuard(enumerators.get(next)) || isDefinition(enumerators.get(next)))) {
      List<Node> definition = parts(enumerators.get(next));
      if (isGuard(enumerators.get(next))) {
        if (defined) {
          // What is defined is computed once, and comes with the element from here on.
          List<String> names = names(params, first);
          List<Expr> values = names.stream().<Expr>map(each -> Trees.name(each, at)).toList();
          source =
              Trees.call(source, "map", at, inline(params, first, Trees.array(values, at), at));
          params = List.of(Trees.param(context.fresh()));
          first = taken(names, params.get(0).name(), at);
          defined = false;
        }
        Expr condition = expressions.first(enumerators.get(next).first("guard").orElseThrow());
        source = Trees.call(source, "filter", at, inline(params, first, condition, at));
      } else if (definition.size() == 2) {
        bind(definition.get(0), expressions.of(definition.get(1)), first);
        defined = true;
      }
      next++;
    }
    boolean last = next == enumerators.size();
    Expr result =
        last
            ? node.child("body").map(expressions::of).orElseGet(() -> expressions.unsupported(node))
            : chain(node, enumerators, next);
    return Trees.call(source, last ? "map" : "flatMap", at, inline(params, first, result, at));
  }

  private static List<String> names(List<Param> params, List<Stmt> first) {
    Set<String> names = new LinkedHashSet<>();
    params.forEach(param -> names.add(param.name()));
    for (Stmt stmt : first) {
      if (stmt instanceof Stmt.Local local) {
        names.add(local.name());
      }
    }
    return List.copyOf(names);
  }

  private static List<Stmt> taken(List<String> names, String tuple, Location at) {
    List<Stmt> locals = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Expr value = new Expr.Index(Trees.name(tuple, at), Trees.literal(i, at), at);
      locals.add(new Stmt.Local(TypeName.INFERRED, names.get(i), Optional.of(value), at));
    }
    return locals;
  }

  private static Expr inline(List<Param> params, List<Stmt> first, Expr result, Location at) {
    if (first.isEmpty()) {
      return Trees.lambda(params, Trees.returned(result), at);
    }
    List<Stmt> all = new ArrayList<>(first);
    all.add(Trees.returned(result));
    return Trees.lambda(params, Trees.block(all, at), at);
  }
}
