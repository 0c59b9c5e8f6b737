package io.github.flinkparallelism.ir;

/**
 * One method per kind of expression; what the compiler checks in place of a sealed switch.
 *
 * @param <R> the result
 */
public interface ExprVisitor<R> {
  R literal(Expr.Literal expr);

  R name(Expr.Name expr);

  R field(Expr.Field expr);

  R select(Expr.Select expr);

  R receivers(Expr.Receivers expr);

  R named(Expr.Named expr);

  R call(Expr.Call expr);

  R instance(Expr.New expr);

  R lambda(Expr.Lambda expr);

  R methodRef(Expr.MethodRef expr);

  R conditional(Expr.Conditional expr);

  R switchExpr(Expr.SwitchExpr expr);

  R unary(Expr.Unary expr);

  R binary(Expr.Binary expr);

  R assign(Expr.Assign expr);

  R cast(Expr.Cast expr);

  R instanceOf(Expr.InstanceOf expr);

  R newArray(Expr.NewArray expr);

  R index(Expr.Index expr);

  R classLiteral(Expr.ClassLiteral expr);

  R self(Expr.This expr);

  R parent(Expr.Super expr);

  R unsupported(Expr.Unsupported expr);
}
