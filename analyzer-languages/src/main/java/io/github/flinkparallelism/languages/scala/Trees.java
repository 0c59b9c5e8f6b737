package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/** Short ways to write IR. */
final class Trees {
  private Trees() {}

  static Expr.Name name(String name, Location at) {
    return new Expr.Name(name, at);
  }

  static Expr literal(Object value, Location at) {
    return new Expr.Literal(Optional.of(value), at);
  }

  static Expr nothing(Location at) {
    return new Expr.Literal(Optional.empty(), at);
  }

  static Expr call(Expr target, String method, Location at, Expr... args) {
    return new Expr.Call(Optional.of(target), method, List.of(args), at);
  }

  /** A class of the JDK by qualified name. */
  static Expr type(String qualifiedName, Location at) {
    Expr path = null;
    for (String part : qualifiedName.split("\\.", -1)) {
      path = path == null ? name(part, at) : new Expr.Field(path, part, at);
    }
    return path;
  }

  static Param param(String name) {
    return new Param(TypeName.INFERRED, name, false, List.of());
  }

  /** Equality of values; a constant is asked first, as it is never null. */
  static Expr equal(Expr left, Expr right, Location at) {
    return right instanceof Expr.Literal
        ? call(right, "equals", at, left)
        : call(left, "equals", at, right);
  }

  static Expr.Lambda lambda(List<Param> params, Stmt body, Location at) {
    return new Expr.Lambda(params, body, at);
  }

  /** An expression that runs statements first: a closure that is called at once. */
  static Expr immediately(List<Param> params, Stmt body, List<Expr> args, Location at) {
    return new Expr.Call(Optional.of(lambda(params, body, at)), "apply", args, at);
  }

  static Stmt.Block block(List<Stmt> statements, Location at) {
    return new Stmt.Block(statements, at);
  }

  static Stmt returned(Expr value) {
    return new Stmt.Return(Optional.of(value), value.location());
  }

  static Stmt eval(Expr expr) {
    return new Stmt.Eval(expr, expr.location());
  }

  static Expr array(List<Expr> elements, Location at) {
    return new Expr.NewArray(TypeName.of("Object"), List.of(), Optional.of(elements), at);
  }
}
