package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers expressions. */
final class Expressions {
  private static final Set<String> OWN_PLACEHOLDERS =
      Set.of(
          "block",
          "indented_block",
          "lambda_expression",
          "case_block",
          "indented_cases",
          "colon_argument",
          "template_body");

  private final Context context;
  private final Statements statements;
  private final Calls calls;
  private final Definitions definitions;
  private final Deque<List<Param>> placeholders = new ArrayDeque<>();

  Expressions(Context context, Definitions definitions) {
    this.context = context;
    this.definitions = definitions;
    this.statements = new Statements(context, this, definitions);
    this.calls = new Calls(context, this);
  }

  Statements statements() {
    return statements;
  }

  Expr unsupported(Node node) {
    return new Expr.Unsupported(node.text().lines().findFirst().orElse(""), node.location());
  }

  /** The first construct inside of a node. */
  Expr first(Node node) {
    return node.named().stream().findFirst().map(this::of).orElseGet(() -> unsupported(node));
  }

  /** An expression that is a function where it contains placeholders: {@code _ + 1}. */
  Expr argument(Node node) {
    List<Node> inside = node.is("block") ? node.named() : List.of();
    if (!inside.isEmpty() && inside.get(0).is("lambda_expression")) {
      return blockArgument(node);
    }
    if (node.is("wildcard") || node.is("lambda_expression") || !hasPlaceholder(node)) {
      return of(node);
    }
    placeholders.push(new ArrayList<>());
    Expr body = of(node);
    List<Param> params = placeholders.pop();
    return Trees.lambda(params, Trees.returned(body), node.location());
  }

  private static boolean hasPlaceholder(Node node) {
    for (Node child : node.named()) {
      if (child.is("wildcard")) {
        return true;
      }
      boolean apart =
          OWN_PLACEHOLDERS.contains(child.type())
              || (node.is("arguments") || node.is("tuple_expression"));
      if (!apart && hasPlaceholder(child)) {
        return true;
      }
    }
    return false;
  }

  private Expr placeholder(Location at) {
    if (placeholders.isEmpty()) {
      return new Expr.Unsupported("_", at);
    }
    String name = context.fresh();
    placeholders.getFirst().add(Trees.param(name));
    return Trees.name(name, at);
  }

  /** What a block is as an argument: a function, or the value of its last statement. */
  Expr blockArgument(Node block) {
    List<Node> inside = block.named();
    if (block.is("colon_argument")) {
      return behindColon(block);
    }
    if (block.is("case_block") || block.is("indented_cases")) {
      return statements.patterns().function(block);
    }
    if (!inside.isEmpty() && inside.get(0).is("lambda_expression")) {
      return lambda(inside.get(0), inside.subList(1, inside.size()));
    }
    return inside.size() == 1 ? argument(inside.get(0)) : of(block);
  }

  /** {@code map: n => ..}, {@code map: case ..} and {@code locally: ..}, indented. */
  private Expr behindColon(Node argument) {
    List<Node> start = argument.all("lambda_start");
    List<Node> inside = argument.named();
    if (inside.isEmpty()) {
      return unsupported(argument);
    }
    Node last = inside.get(inside.size() - 1);
    return start.isEmpty()
        ? blockArgument(last)
        : statements.lambda(params(start.get(0)), List.of(last), argument.location());
  }

  /** A lambda at the start of a block takes the rest of the block into its body. */
  private Expr lambda(Node node, List<Node> rest) {
    List<Node> parts = node.named();
    List<Param> params = node.child("parameters").map(this::params).orElse(List.of());
    List<Node> body = new ArrayList<>();
    if (!parts.isEmpty() && parts.get(parts.size() - 1).field().isEmpty()) {
      body.add(parts.get(parts.size() - 1));
    }
    body.addAll(rest);
    return statements.lambda(params, body, node.location());
  }

  private List<Param> params(Node list) {
    return list.is("bindings")
        ? list.of("binding").stream().map(this::binding).toList()
        : List.of(Trees.param(list.is("wildcard") ? context.fresh() : list.text()));
  }

  private Param binding(Node node) {
    String name = Names.nameOf(node);
    return new Param(
        Types.of(node.child("type")), name.isEmpty() ? context.fresh() : name, false, List.of());
  }

  Expr of(Node node) {
    Location at = node.location();
    if (node.isError()) {
      return unsupported(node);
    }
    switch (node.type()) {
      case "identifier":
      case "operator_identifier":
        return calls.name(node);
      case "wildcard":
        return placeholder(at);
      case "parenthesized_expression":
        return node.named().stream()
            .findFirst()
            .map(this::argument)
            .orElseGet(() -> unsupported(node));
      case "field_expression":
        return calls.select(node);
      case "stable_identifier":
        return calls.path(node);
      case "call_expression":
        return calls.call(node);
      case "generic_function":
        return calls
            .loaded(node, List.of())
            .or(() -> summoned(node))
            .or(() -> node.child("function").map(this::of))
            .orElseGet(() -> unsupported(node));
      case "infix_expression":
        return calls.infix(node);
      case "postfix_expression":
        return postfix(node);
      case "prefix_expression":
        return new Expr.Unary(node.text().substring(0, 1), first(node), at);
      case "tuple_expression":
        return Trees.array(node.named().stream().map(this::argument).toList(), at);
      case "lambda_expression":
        return lambda(node, List.of());
      case "block":
      case "indented_block":
        return block(node);
      case "case_block":
        return statements.patterns().function(node);
      case "if_expression":
        return conditional(node);
      case "match_expression":
      case "try_expression":
      case "while_expression":
      case "do_while_expression":
        return block(node);
      case "for_expression":
        return node.has("yield") ? statements.loops().comprehension(node) : block(node);
      case "throw_expression":
        return block(node);
      case "assignment_expression":
        return assignment(node);
      case "ascription_expression":
        return first(node);
      case "instance_expression":
        return instance(node);
      default:
        return Literals.of(node, this);
    }
  }

  /** {@code summon[T]}: what would be passed by itself. */
  private Optional<Expr> summoned(Node node) {
    String function = node.child("function").map(Node::text).orElse("");
    if (!function.equals("summon") && !function.equals("implicitly")) {
      return Optional.empty();
    }
    String type = node.first("type_arguments").map(first -> first.named().get(0).text()).orElse("");
    return Optional.of(
        context
            .given(type)
            .<Expr>map(name -> Trees.name(name, node.location()))
            .orElseGet(() -> unsupported(node)));
  }

  /** Eta expansion is a reference to a method; the rest are calls without arguments. */
  private Expr postfix(Node node) {
    List<Node> parts = node.named();
    if (parts.size() == 2 && parts.get(1).text().equals("_")) {
      Node method = parts.get(0);
      return context.isLocal(method.text())
          ? Trees.name(method.text(), method.location())
          : calls.reference(method).orElseGet(() -> unsupported(node));
    }
    return parts.size() == 2
        ? calls.member(of(parts.get(0)), parts.get(1), List.of(), true)
        : unsupported(node);
  }

  /** Statements in the place of an expression. */
  private Expr block(Node node) {
    Location at = node.location();
    List<Node> inside = Statements.inside(node);
    if (node.is("block") && inside.size() == 1 && !inside.get(0).equals(node)) {
      String type = inside.get(0).type();
      if (!type.endsWith("definition") && !type.equals("return_expression")) {
        return of(inside.get(0));
      }
    }
    Stmt body = statements.body(node, true);
    return Trees.immediately(List.of(), body, List.of(), at);
  }

  private Expr conditional(Node node) {
    Optional<Node> otherwise = node.child("alternative");
    Optional<Node> then = node.child("consequence");
    Optional<Node> condition = node.child("condition");
    if (condition.isEmpty() || then.isEmpty()) {
      return unsupported(node);
    }
    return new Expr.Conditional(
        of(condition.get()),
        of(then.get()),
        otherwise.map(this::of).orElseGet(() -> Trees.nothing(node.location())),
        node.location());
  }

  private Expr assignment(Node node) {
    Optional<Node> left = node.child("left");
    Optional<Node> right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) {
      return unsupported(node);
    }
    Expr value = argument(right.get());
    if (left.get().is("call_expression")) {
      return calls.update(left.get(), value);
    }
    return new Expr.Assign(target(left.get()), Optional.empty(), value, node.location());
  }

  /** What can be assigned to. */
  Expr target(Node node) {
    if (node.is("field_expression")) {
      Optional<Expr> owner = node.child("value").map(this::of);
      String name = node.child("field").map(Node::text).orElse("");
      return owner
          .<Expr>map(o -> new Expr.Field(o, name, node.location()))
          .orElseGet(() -> unsupported(node));
    }
    return node.is("identifier") ? Trees.name(node.text(), node.location()) : of(node);
  }

  private Expr instance(Node node) {
    Location at = node.location();
    Optional<Node> type =
        node.named().stream()
            .filter(each -> !each.is("arguments") && !each.is("template_body"))
            .findFirst();
    Optional<Node> body = node.first("template_body");
    TypeName name = type.map(each -> Types.of(each, context)).orElse(TypeName.INFERRED);
    List<Expr> args =
        node.first("arguments")
            .map(list -> calls.instanceArguments(name.name(), list))
            .orElse(List.of());
    return new Expr.New(
        Optional.empty(), name, args, body.map(b -> definitions.anonymous(b, name)), at);
  }
}
