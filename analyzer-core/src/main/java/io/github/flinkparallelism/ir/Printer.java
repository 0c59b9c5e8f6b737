package io.github.flinkparallelism.ir;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The text of an expression on one line, as reports quote it. */
public final class Printer implements ExprVisitor<String> {
  private static final Printer INSTANCE = new Printer();
  private static final int MAX_LENGTH = 120;

  /** Operators from the loosest to the tightest. */
  private static final List<List<String>> RANKS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("|"),
          List.of("^"),
          List.of("&"),
          List.of("==", "!="),
          List.of("<", ">", "<=", ">="),
          List.of("<<", ">>", ">>>"),
          List.of("+", "-"));

  private Printer() {}

  /** The source text of {@code expr}, normalised and shortened to a line. */
  public static String print(Expr expr) {
    String text = expr.accept(INSTANCE);
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 3) + "...";
  }

  /** The text of a call without its receiver: {@code .setParallelism(5)}. */
  public static String printCall(Expr.Call call) {
    String text = "." + call.name() + "(" + INSTANCE.list(call.args()) + ")";
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 3) + "...";
  }

  /** Longer text than is shown anyway is cut at once, so that deep nesting stays cheap. */
  private String text(Expr expr) {
    String text = expr.accept(this);
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH + 1);
  }

  private String primary(Expr expr) {
    boolean enclosed =
        expr instanceof Expr.Binary || expr instanceof Expr.Cast || expr instanceof Expr.Unary;
    return operand(expr, enclosed);
  }

  private static boolean isLoose(Expr expr) {
    return expr instanceof Expr.Conditional
        || expr instanceof Expr.Assign
        || expr instanceof Expr.Lambda
        || expr instanceof Expr.InstanceOf;
  }

  private String list(List<Expr> exprs) {
    StringJoiner list = new StringJoiner(", ");
    for (Expr expr : exprs) {
      list.add(text(expr));
    }
    return list.toString();
  }

  @Override
  public String literal(Expr.Literal expr) {
    Optional<Object> value = expr.value();
    if (value.isEmpty()) {
      return "null";
    }
    Object constant = value.get();
    if (constant instanceof String text) {
      return '"' + escaped(text).replace("\"", "\\\"") + '"';
    }
    return constant instanceof Character c
        ? "'" + escaped(c.toString()).replace("'", "\\'") + "'"
        : constant.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  @Override
  public String name(Expr.Name expr) {
    return expr.name();
  }

  @Override
  public String field(Expr.Field expr) {
    return primary(expr.target()) + "." + expr.name();
  }

  @Override
  public String select(Expr.Select expr) {
    return prefix(expr.target()) + expr.name();
  }

  /** Receivers that are not written are not printed. */
  private String prefix(Expr target) {
    return target instanceof Expr.Receivers ? "" : primary(target) + ".";
  }

  @Override
  public String receivers(Expr.Receivers expr) {
    return "this";
  }

  @Override
  public String named(Expr.Named expr) {
    return expr.name() + " = " + text(expr.value());
  }

  @Override
  public String call(Expr.Call expr) {
    String target = expr.target().map(this::prefix).orElse("");
    return target + expr.name() + "(" + list(expr.args()) + ")";
  }

  @Override
  public String instance(Expr.New expr) {
    String body = expr.body().isPresent() ? " {...}" : "";
    String outer = expr.outer().map(o -> primary(o) + ".").orElse("");
    return outer + "new " + expr.type() + "(" + list(expr.args()) + ")" + body;
  }

  @Override
  public String lambda(Expr.Lambda expr) {
    String params = expr.params().stream().map(Param::name).collect(Collectors.joining(", "));
    return (expr.params().size() == 1 ? params : "(" + params + ")") + " -> ...";
  }

  @Override
  public String methodRef(Expr.MethodRef expr) {
    return text(expr.target()) + "::" + expr.name();
  }

  @Override
  public String conditional(Expr.Conditional expr) {
    Expr last = expr.otherwise();
    String otherwise = last instanceof Expr.Assign ? operand(last, true) : text(last);
    return operand(expr.condition(), false) + " ? " + text(expr.then()) + " : " + otherwise;
  }

  @Override
  public String switchExpr(Expr.SwitchExpr expr) {
    return "switch (" + text(expr.selector()) + ") {...}";
  }

  @Override
  public String unary(Expr.Unary expr) {
    boolean enclosed =
        expr.operand() instanceof Expr.Binary || expr.operand() instanceof Expr.Unary;
    String operand = operand(expr.operand(), enclosed);
    return expr.operator().startsWith("x")
        ? operand + expr.operator().substring(1)
        : expr.operator().replace("x", "") + operand;
  }

  @Override
  public String binary(Expr.Binary expr) {
    int rank = rank(expr.operator());
    boolean left = expr.left() instanceof Expr.Binary inner && rank(inner.operator()) < rank;
    boolean right = expr.right() instanceof Expr.Binary inner && rank(inner.operator()) <= rank;
    return operand(expr.left(), left)
        + " "
        + symbol(expr.operator())
        + " "
        + operand(expr.right(), right);
  }

  private static String symbol(String operator) {
    return operator.equals("equals") ? "==" : operator;
  }

  private String operand(Expr expr, boolean enclosed) {
    String text = text(expr);
    return enclosed || isLoose(expr) ? "(" + text + ")" : text;
  }

  /** How tightly an operator binds. */
  private static int rank(String written) {
    String operator = symbol(written);
    for (int i = 0; i < RANKS.size(); i++) {
      if (RANKS.get(i).contains(operator)) {
        return i;
      }
    }
    return RANKS.size();
  }

  @Override
  public String assign(Expr.Assign expr) {
    return text(expr.target()) + " " + expr.operator().orElse("") + "= " + text(expr.value());
  }

  @Override
  public String cast(Expr.Cast expr) {
    Expr value = expr.value();
    return "(" + expr.type() + ") " + operand(value, value instanceof Expr.Binary);
  }

  @Override
  public String instanceOf(Expr.InstanceOf expr) {
    return operand(expr.value(), expr.value() instanceof Expr.Binary)
        + " instanceof "
        + pattern(expr);
  }

  private static String pattern(Expr.InstanceOf expr) {
    String type = expr.type().equals(TypeName.INFERRED) ? "var" : expr.type().toString();
    if (expr.components().isEmpty()) {
      return type;
    }
    List<String> inner = expr.components().stream().map(Printer::pattern).toList();
    return type + "(" + String.join(", ", inner) + ")";
  }

  @Override
  public String newArray(Expr.NewArray expr) {
    return "new " + expr.elementType() + "[" + list(expr.sizes()) + "]";
  }

  @Override
  public String index(Expr.Index expr) {
    return primary(expr.array()) + "[" + text(expr.index()) + "]";
  }

  @Override
  public String classLiteral(Expr.ClassLiteral expr) {
    return expr.type() + ".class";
  }

  @Override
  public String self(Expr.This expr) {
    return expr.qualifier().map(q -> q + ".this").orElse("this");
  }

  @Override
  public String parent(Expr.Super expr) {
    return "super";
  }

  @Override
  public String unsupported(Expr.Unsupported expr) {
    return expr.text();
  }
}
