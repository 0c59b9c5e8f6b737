package io.github.flinkparallelism.languages.lowering;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/** Short ways to write IR. */
public final class Trees {
  private Trees() {}

  /** A name. */
  public static Expr.Name name(String name, Location at) {
    return new Expr.Name(name, at);
  }

  /** A constant. */
  public static Expr literal(Object value, Location at) {
    return new Expr.Literal(Optional.of(value), at);
  }

  /** Null. */
  public static Expr nothing(Location at) {
    return new Expr.Literal(Optional.empty(), at);
  }

  /** A call of a method of {@code target}. */
  public static Expr call(Expr target, String method, Location at, Expr... args) {
    return new Expr.Call(Optional.of(target), method, List.of(args), at);
  }

  /** A class of the JDK by qualified name. */
  public static Expr type(String qualifiedName, Location at) {
    Expr path = null;
    for (String part : qualifiedName.split("\\.", -1)) {
      path = path == null ? name(part, at) : new Expr.Field(path, part, at);
    }
    return path;
  }

  /** A parameter whose type is inferred. */
  public static Param param(String name) {
    return new Param(TypeName.INFERRED, name, false, List.of());
  }

  /** Equality of values; a constant is asked first, as it is never null. */
  public static Expr equal(Expr left, Expr right, Location at) {
    return right instanceof Expr.Literal
        ? call(right, "equals", at, left)
        : call(left, "equals", at, right);
  }

  /** A closure. */
  public static Expr.Lambda lambda(List<Param> params, Stmt body, Location at) {
    return new Expr.Lambda(params, body, at);
  }

  /** An expression that runs statements first: a closure that is called at once. */
  public static Expr immediately(List<Param> params, Stmt body, List<Expr> args, Location at) {
    return new Expr.Call(Optional.of(lambda(params, body, at)), "apply", args, at);
  }

  /** Statements in order. */
  public static Stmt.Block block(List<Stmt> statements, Location at) {
    return new Stmt.Block(statements, at);
  }

  /** Returns a value. */
  public static Stmt returned(Expr value) {
    return new Stmt.Return(Optional.of(value), value.location());
  }

  /** Evaluates an expression for its effect. */
  public static Stmt eval(Expr expr) {
    return new Stmt.Eval(expr, expr.location());
  }

  /** A new array. */
  public static Expr array(List<Expr> elements, Location at) {
    return new Expr.NewArray(TypeName.of("Object"), List.of(), Optional.of(elements), at);
  }
}
