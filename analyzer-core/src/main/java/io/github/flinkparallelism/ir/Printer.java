package io.github.flinkparallelism.ir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of an expression on one line, as reports quote it. */
public final class Printer implements ExprVisitor<String> {
  private static final Printer INSTANCE = new Printer();
  private static final int MAX_LENGTH = 120;

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

  private String list(List<Expr> exprs) {
    return exprs.stream().map(e -> e.accept(this)).collect(Collectors.joining(", "));
  }

  @Override
  public String literal(Expr.Literal expr) {
    Optional<Object> value = expr.value();
    if (value.isEmpty()) {
      return "null";
    }
    Object constant = value.get();
    if (constant instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
    return constant instanceof Character c ? "'" + c + "'" : constant.toString();
  }

  @Override
  public String name(Expr.Name expr) {
    return expr.name();
  }

  @Override
  public String field(Expr.Field expr) {
    return expr.target().accept(this) + "." + expr.name();
  }

  @Override
  public String call(Expr.Call expr) {
    String target = expr.target().map(t -> t.accept(this) + ".").orElse("");
    return target + expr.name() + "(" + list(expr.args()) + ")";
  }

  @Override
  public String instance(Expr.New expr) {
    String body = expr.body().isPresent() ? " {...}" : "";
    return "new " + expr.type() + "(" + list(expr.args()) + ")" + body;
  }

  @Override
  public String lambda(Expr.Lambda expr) {
    String params = expr.params().stream().map(Param::name).collect(Collectors.joining(", "));
    return (expr.params().size() == 1 ? params : "(" + params + ")") + " -> ...";
  }

  @Override
  public String methodRef(Expr.MethodRef expr) {
    return expr.target().accept(this) + "::" + expr.name();
  }

  @Override
  public String conditional(Expr.Conditional expr) {
    return expr.condition().accept(this)
        + " ? "
        + expr.then().accept(this)
        + " : "
        + expr.otherwise().accept(this);
  }

  @Override
  public String switchExpr(Expr.SwitchExpr expr) {
    return "switch (" + expr.selector().accept(this) + ") {...}";
  }

  @Override
  public String unary(Expr.Unary expr) {
    String operand = expr.operand().accept(this);
    if (expr.operand() instanceof Expr.Binary) {
      operand = "(" + operand + ")";
    }
    return expr.operator().startsWith("x")
        ? operand + expr.operator().substring(1)
        : expr.operator().replace("x", "") + operand;
  }

  @Override
  public String binary(Expr.Binary expr) {
    return operand(expr.left()) + " " + expr.operator() + " " + operand(expr.right());
  }

  private String operand(Expr expr) {
    String text = expr.accept(this);
    return expr instanceof Expr.Conditional ? "(" + text + ")" : text;
  }

  @Override
  public String assign(Expr.Assign expr) {
    return expr.target().accept(this)
        + " "
        + expr.operator().orElse("")
        + "= "
        + expr.value().accept(this);
  }

  @Override
  public String cast(Expr.Cast expr) {
    return "(" + expr.type() + ") " + expr.value().accept(this);
  }

  @Override
  public String instanceOf(Expr.InstanceOf expr) {
    return expr.value().accept(this) + " instanceof " + expr.type();
  }

  @Override
  public String newArray(Expr.NewArray expr) {
    return "new " + expr.elementType() + "[" + list(expr.sizes()) + "]";
  }

  @Override
  public String index(Expr.Index expr) {
    return expr.array().accept(this) + "[" + expr.index().accept(this) + "]";
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
