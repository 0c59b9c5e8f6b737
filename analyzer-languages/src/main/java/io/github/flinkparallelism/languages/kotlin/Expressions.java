package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers expressions. */
final class Expressions {
  private static final Set<String> CONTROL =
      Set.of("if_expression", "when_expression", "try_expression", "jump_expression");

  private static final Map<String, String> BITWISE =
      Map.of("shl", "<<", "shr", ">>", "ushr", ">>>", "and", "&", "or", "|", "xor", "^");

  private final Context context;
  private final Types types;
  private final Definitions definitions;
  private final Statements statements;
  private final Calls calls;
  private final Lambdas lambdas;
  private final Nulls nulls;

  Expressions(Context context, Definitions definitions) {
    this.context = context;
    this.types = new Types(context.names());
    this.definitions = definitions;
    this.nulls = new Nulls(context);
    this.statements = new Statements(context, this, definitions);
    this.lambdas = new Lambdas(context, this);
    this.calls = new Calls(context, this);
  }

  Statements statements() {
    return statements;
  }

  Calls calls() {
    return calls;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  Types types() {
    return types;
  }

  Nulls nulls() {
    return nulls;
  }

  Expr unsupported(Node node) {
    return new Expr.Unsupported(node.text().lines().findFirst().orElse(""), node.location());
  }

  /** The operands of an operator: expressions, with {@code null} that has no construct. */
  static List<Node> operands(Node node) {
    return node.children().stream().filter(child -> child.isNamed() || child.is("null")).toList();
  }

  Expr of(Node node) {
    Location at = node.location();
    if (node.isError()) {
      return unsupported(node);
    }
    List<Node> parts = operands(node);
    switch (node.type()) {
      case "simple_identifier":
        if (KotlinText.isNumber(node.text())) {
          return Literals.integer(node, this);
        }
        return calls.name(Names.identifier(node), at);
      case "navigation_expression":
        return calls.navigation(node);
      case "call_expression":
        return calls.call(node);
      case "parenthesized_expression":
        return parts.isEmpty() ? unsupported(node) : of(parts.get(0));
      case "additive_expression":
      case "multiplicative_expression":
      case "comparison_expression":
      case "conjunction_expression":
      case "disjunction_expression":
        return binary(node, parts);
      case "equality_expression":
        return equality(node, parts);
      case "elvis_expression":
        return elvis(node, parts);
      case "range_expression":
        return range(node, parts);
      case "infix_expression":
        return infix(node, parts);
      case "check_expression":
        return check(node, parts);
      case "as_expression":
        return cast(node, parts);
      case "prefix_expression":
        return prefix(node, parts);
      case "postfix_expression":
        return postfix(node, parts);
      case "indexing_expression":
        return indexing(node);
      case "this_expression":
        String label = node.first("type_identifier").map(Node::text).orElse("");
        return context.self(label, at).orElseGet(() -> unsupported(node));
      case "super_expression":
        return new Expr.Super(at);
      case "lambda_literal":
      case "annotated_lambda":
      case "anonymous_function":
        return lambdas.of(node, "");
      case "callable_reference":
        return calls.reference(node);
      case "object_literal":
        return definitions.anonymous(node);
      case "if_expression":
      case "when_expression":
      case "try_expression":
      case "jump_expression":
        return control(node);
      default:
        return Literals.of(node, this);
    }
  }

  private static Optional<String> token(Node node) {
    return node.children().stream()
        .filter(child -> !child.isNamed() && !child.is("null"))
        .map(Node::text)
        .findFirst();
  }

  private Expr binary(Node node, List<Node> parts) {
    Optional<String> operator = token(node);
    return parts.size() == 2 && operator.isPresent()
        ? new Expr.Binary(operator.get(), of(parts.get(0)), of(parts.get(1)), node.location())
        : unsupported(node);
  }

  private Expr equality(Node node, List<Node> parts) {
    Optional<String> operator = token(node);
    if (parts.size() != 2 || operator.isEmpty()) {
      return unsupported(node);
    }
    Expr left = of(parts.get(0));
    Expr right = of(parts.get(1));
    switch (operator.get()) {
      case "==":
        return equal(left, right, node.location());
      case "!=":
        return isPrimitive(left) || isPrimitive(right)
            ? new Expr.Binary("!=", left, right, node.location())
            : new Expr.Unary("!", equal(left, right, node.location()), node.location());
      case "===":
        return new Expr.Binary("==", left, right, node.location());
      default:
        return new Expr.Binary("!=", left, right, node.location());
    }
  }

  /** Equality is that of {@code equals}, and null is equal to itself. */
  static Expr equal(Expr left, Expr right, Location at) {
    boolean byValue = isPrimitive(left) || isPrimitive(right);
    return new Expr.Binary(byValue ? "==" : "equals", left, right, at);
  }

  private static boolean isPrimitive(Expr expr) {
    return expr instanceof Expr.Literal literal
        && literal.value().map(value -> !(value instanceof String)).orElse(true);
  }

  private static boolean isAssignment(Node node, List<Node> parts) {
    return node.is("infix_expression")
        && parts.size() == 3
        && parts.get(1).text().equals(KotlinText.ASSIGNED);
  }

  private Expr elvis(Node node, List<Node> parts) {
    return parts.size() == 2
        ? nulls.elvis(of(parts.get(0)), of(parts.get(1)), text(node), node.location())
        : unsupported(node);
  }

  /** The source text on one line. */
  static String text(Node node) {
    return node.text().replaceAll("\\s+", " ").replace(" .", ".").replace(" ?.", "?.");
  }

  private Expr range(Node node, List<Node> parts) {
    boolean closed = node.has("..");
    if (parts.size() != 2) {
      return unsupported(node);
    }
    return new Expr.Call(
        Optional.of(of(parts.get(0))),
        closed ? "rangeTo" : "until",
        List.of(of(parts.get(1))),
        node.location());
  }

  private Expr infix(Node node, List<Node> parts) {
    if (parts.size() != 3) {
      return unsupported(node);
    }
    if (isAssignment(node, parts)) {
      return statements.assignments().ofResult(parts.get(0), of(parts.get(2)), node);
    }
    Expr left = of(parts.get(0));
    Expr right = of(parts.get(2));
    String name = Names.identifier(parts.get(1));
    String operator = BITWISE.get(name);
    return operator != null && !context.names().isFunction(name)
        ? new Expr.Binary(operator, left, right, node.location())
        : new Expr.Call(Optional.of(left), name, List.of(right), parts.get(1).location());
  }

  private Expr check(Node node, List<Node> parts) {
    if (parts.size() != 2) {
      return unsupported(node);
    }
    Expr value = of(parts.get(0));
    boolean negated = node.has("!is") || node.has("!in");
    Expr test =
        node.has("is") || node.has("!is")
            ? isOf(value, parts.get(1), node.location())
            : in(value, parts.get(1), node.location());
    return negated ? new Expr.Unary("!", test, node.location()) : test;
  }

  /** Whether a value is of a type, or the object of that name. */
  Expr isOf(Expr value, Node type, Location at) {
    TypeName name = types.boxed(types.of(type));
    return name.equals(TypeName.INFERRED) || name.equals(TypeName.FUNCTION)
        ? unsupported(type)
        : new Expr.InstanceOf(value, name, Optional.empty(), List.of(), at);
  }

  /** Whether a value lies in a range or collection. */
  Expr in(Expr value, Node container, Location at) {
    List<Node> parts = operands(container);
    boolean range = container.is("range_expression") && parts.size() == 2;
    boolean until =
        container.is("infix_expression")
            && parts.size() == 3
            && Names.identifier(parts.get(1)).equals("until");
    if (!range && !until) {
      return Trees.call(of(container), "contains", at, value);
    }
    Expr from = of(parts.get(0));
    Expr to = of(parts.get(parts.size() - 1));
    boolean closed = range && container.has("..");
    return new Expr.Binary(
        "&&",
        new Expr.Binary(">=", value, from, at),
        new Expr.Binary(closed ? "<=" : "<", value, to, at),
        at);
  }

  private Expr cast(Node node, List<Node> parts) {
    if (parts.size() != 2) {
      return unsupported(node);
    }
    TypeName type = types.of(parts.get(1));
    boolean known = !type.equals(TypeName.INFERRED) && !type.equals(TypeName.FUNCTION);
    Expr value = of(parts.get(0));
    if (!node.has("as?")) {
      return known ? new Expr.Cast(types.boxed(type), value, node.location()) : value;
    }
    return value instanceof Expr.Name && known
        ? new Expr.Conditional(
            isOf(value, parts.get(1), node.location()),
            value,
            Trees.nothing(node.location()),
            node.location())
        : unsupported(node);
  }

  private Expr prefix(Node node, List<Node> parts) {
    Optional<String> operator = token(node);
    if (parts.isEmpty() || operator.isEmpty()) {
      return unsupported(node);
    }
    Node operand = parts.get(parts.size() - 1);
    if (operator.get().length() == 2) {
      return statements.assignments().step(operand, operator.get() + "x", node);
    }
    Expr value = of(operand);
    return "!-+".contains(operator.get())
        ? new Expr.Unary(operator.get(), value, node.location())
        : unsupported(node);
  }

  private Expr postfix(Node node, List<Node> parts) {
    Optional<String> operator = token(node);
    if (parts.isEmpty() || operator.isEmpty()) {
      return unsupported(node);
    }
    return operator.get().equals("!!")
        ? of(parts.get(0))
        : statements.assignments().step(parts.get(0), "x" + operator.get(), node);
  }

  private Expr indexing(Node node) {
    List<Node> parts = node.named();
    Optional<Node> suffix = node.first("indexing_suffix");
    if (parts.isEmpty() || suffix.isEmpty()) {
      return unsupported(node);
    }
    List<Expr> indexes = operands(suffix.get()).stream().map(this::of).toList();
    return new Expr.Call(Optional.of(of(parts.get(0))), "get", indexes, node.location());
  }

  /** Statements in the place of an expression. */
  private Expr control(Node node) {
    if (node.is("if_expression")) {
      Optional<Expr> simple = statements.branches().conditional(node);
      if (simple.isPresent()) {
        return simple.get();
      }
    }
    return Trees.immediately(
        List.of(),
        context.inLambda(
            "",
            Optional.empty(),
            () -> statements.block(List.of(node), Result.VALUE, node.location())),
        List.of(),
        node.location());
  }

  static boolean isControl(Node node) {
    return CONTROL.contains(node.type());
  }
}
