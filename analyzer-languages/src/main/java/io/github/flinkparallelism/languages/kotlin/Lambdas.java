package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers functions without names, and says what {@code this} is in them. */
final class Lambdas {
  private static final Set<String> WITH_RECEIVER =
      Set.of("apply", "run", "with", "buildList", "buildMap", "buildSet", "buildString");

  /** Functions of Kotlin's library that pass no receiver. */
  private static final Set<String> WITHOUT_RECEIVER =
      Set.of(
          "let",
          "also",
          "takeIf",
          "takeUnless",
          "repeat",
          "lazy",
          "forEach",
          "forEachIndexed",
          "map",
          "mapIndexed",
          "mapNotNull",
          "flatMap",
          "filter",
          "filterNot",
          "filterNotNull",
          "fold",
          "foldIndexed",
          "reduce",
          "any",
          "all",
          "none",
          "count",
          "first",
          "firstOrNull",
          "last",
          "find",
          "associate",
          "associateBy",
          "associateWith",
          "groupBy",
          "partition",
          "sortedBy",
          "sumOf",
          "maxOf",
          "minOf",
          "maxByOrNull",
          "minByOrNull",
          "onEach",
          "getOrElse",
          "getOrPut",
          "ifEmpty",
          "ifBlank",
          "require",
          "check",
          "requireNotNull",
          "checkNotNull",
          "runCatching",
          "onSuccess",
          "onFailure",
          "recover",
          "use",
          "joinToString",
          "zip",
          "mapValues",
          "mapKeys",
          "List",
          "Array");

  /** Functions of Kotlin's library that pass nothing: {@code it} is what it is around them. */
  private static final Set<String> PASSING_NOTHING =
      Set.of(
          "lazy",
          "runCatching",
          "ifEmpty",
          "ifBlank",
          "getOrPut",
          "require",
          "check",
          "requireNotNull",
          "checkNotNull",
          "synchronized",
          "measureTimeMillis");

  private final Context context;
  private final Expressions expressions;

  Lambdas(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** A lambda that is passed to the function of that name, which may be a member. */
  Expr of(Node node, String function, boolean isMember) {
    boolean alone = function.equals("run") && !isMember;
    return passed(node, function, alone ? "" : function);
  }

  /** A lambda that is passed to the function of that name, or to none. */
  Expr of(Node node, String function) {
    return passed(node, function, function);
  }

  /**
   * A lambda.
   *
   * @param label what {@code return@} calls it, unless it has a label of its own
   * @param function the function that tells whether it has a receiver
   */
  private Expr passed(Node node, String label, String function) {
    if (node.is("annotated_lambda")) {
      String own = node.first("label").map(l -> l.text().replace("@", "")).orElse(label);
      return node.first("lambda_literal")
          .map(literal -> literal(literal, own, function))
          .orElseGet(() -> expressions.unsupported(node));
    }
    return node.is("anonymous_function") ? anonymous(node) : literal(node, label, function);
  }

  private Expr literal(Node node, String label, String function) {
    boolean nothing = PASSING_NOTHING.contains(function) && !context.names().isFunction(function);
    return literal(node, label, receiver(node, function), nothing);
  }

  /** A lambda of a declared type. */
  Expr ofType(Node node, Node type) {
    Optional<Boolean> receives =
        type.is("function_type") ? Optional.of(Names.hasReceiver(type)) : Optional.of(false);
    return literal(node, "", receives, false);
  }

  /** Whether a function passes a receiver, as far as its name tells. */
  private Optional<Boolean> receiver(Node literal, String function) {
    Optional<Boolean> declared = context.names().passesReceiver(function);
    if (declared.isPresent() || function.isEmpty()) {
      return function.isEmpty() ? Optional.of(false) : declared;
    }
    if (WITH_RECEIVER.contains(function)) {
      return Optional.of(!mentionsIt(literal));
    }
    boolean told = WITHOUT_RECEIVER.contains(function) || literal.has("lambda_parameters");
    return told ? Optional.of(false) : Optional.empty();
  }

  private static boolean mentionsIt(Node node) {
    if (node.is("simple_identifier") && node.text().equals("it")) {
      return true;
    }
    return node.named().stream()
        .anyMatch(child -> !child.is("lambda_literal") && mentionsIt(child));
  }

  private Expr literal(Node node, String label, Optional<Boolean> receives, boolean passesNothing) {
    Location at = node.location();
    List<Node> written = node.first("lambda_parameters").map(Node::named).orElse(List.of());
    List<Param> params = new ArrayList<>();
    List<Stmt> first = new ArrayList<>();
    Optional<Context.Self> self = Optional.empty();
    boolean receiving = receives.orElse(false);
    if (receiving) {
      String name = context.fresh();
      params.add(Trees.param(name));
      self = Optional.of(new Context.Self(name, true));
    }
    boolean implied = written.isEmpty() && !node.has("->") && !receiving && !passesNothing;
    if (implied && receives.isEmpty()) {
      self = Optional.of(new Context.Self("it", false));
    }
    return context.inLambda(
        label,
        self,
        () -> {
          if (implied) {
            params.add(Trees.param("it"));
            context.declare("it");
          }
          written.forEach(param -> declare(param, params, first));
          List<Node> body = node.first("statements").map(Node::named).orElse(List.of());
          return Trees.lambda(params, body(first, body, at), at);
        });
  }

  private void declare(Node param, List<Param> params, List<Stmt> first) {
    if (param.is("multi_variable_declaration")) {
      String name = context.fresh();
      params.add(Trees.param(name));
      expressions.statements().destructure(param, Trees.name(name, param.location()), first);
      return;
    }
    String name = Names.nameOf(param);
    params.add(
        new Param(
            expressions.types().in(param),
            name.equals("_") ? context.fresh() : name,
            false,
            List.of()));
    context.declare(name);
  }

  private Stmt body(List<Stmt> first, List<Node> nodes, Location at) {
    boolean simple =
        first.isEmpty() && nodes.size() == 1 && expressions.statements().isExpression(nodes.get(0));
    if (simple) {
      Stmt result = Trees.returned(expressions.of(nodes.get(0)));
      Stmt.Block left = context.left(Trees.block(List.of(result), at));
      return left.statements().size() == 1 ? result : left;
    }
    List<Stmt> all = new ArrayList<>(first);
    all.addAll(expressions.statements().all(nodes, Result.LAST));
    return context.left(Trees.block(all, at));
  }

  private Expr anonymous(Node node) {
    boolean receives = node.children().stream().anyMatch(child -> child.is("."));
    if (receives) {
      return expressions.unsupported(node);
    }
    return function(node, "");
  }

  /** A function inside of a function, or one without a name. */
  Expr.Lambda function(Node node, String name) {
    Location at = node.location();
    Optional<Node> extended = Functions.extended(node);
    String receiver = context.fresh();
    return context.inFunction(
        name,
        extended.map(type -> new Context.Self(receiver, true)),
        () -> {
          List<Param> params = new ArrayList<>();
          extended.ifPresent(type -> params.add(Trees.param(receiver)));
          params.addAll(expressions.statements().params(node));
          params.forEach(param -> context.declare(param.name()));
          return Trees.lambda(params, expressions.statements().functionBody(node), at);
        });
  }
}
