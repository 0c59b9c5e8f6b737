package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Values that are computed at their first use: a function and a cell, which holds whether there is
 * a value, and the value.
 */
final class Lazies {
  private Lazies() {}

  /** A local value, of which {@code name} becomes the function. */
  static void local(String name, Expr value, Context context, List<Stmt> out) {
    Location at = value.location();
    String cell = context.fresh();
    out.add(new Stmt.Local(TypeName.INFERRED, cell, Optional.of(empty(at)), at));
    Expr function = Trees.lambda(List.of(), body(Trees.name(cell, at), value), at);
    out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(function), at));
  }

  /** The cell of a member. */
  static Member.FieldDecl cell(String name, boolean isStatic, Location at) {
    return new Member.FieldDecl(
        TypeName.INFERRED, cellOf(name), Optional.of(empty(at)), isStatic, false, List.of(), at);
  }

  /** The method that reads a member. */
  static MethodDecl method(String name, TypeName type, Expr value, boolean isStatic, Location at) {
    return new MethodDecl(
        name,
        List.of(),
        type,
        Optional.of(body(Trees.name(cellOf(name), at), value)),
        isStatic,
        true,
        List.of(),
        at);
  }

  private static String cellOf(String name) {
    return name + "$lazy";
  }

  private static Expr empty(Location at) {
    return Trees.array(List.of(Trees.literal(false, at), Trees.nothing(at)), at);
  }

  private static Stmt.Block body(Expr cell, Expr value) {
    Location at = value.location();
    Expr known = new Expr.Index(cell, Trees.literal(0, at), at);
    Expr content = new Expr.Index(cell, Trees.literal(1, at), at);
    Stmt compute =
        Trees.block(
            List.of(
                Trees.eval(new Expr.Assign(content, Optional.empty(), value, at)),
                Trees.eval(new Expr.Assign(known, Optional.empty(), Trees.literal(true, at), at))),
            at);
    Stmt once = new Stmt.If(new Expr.Unary("!", known, at), compute, Optional.empty(), at);
    return Trees.block(List.of(once, Trees.returned(content)), at);
  }
}
