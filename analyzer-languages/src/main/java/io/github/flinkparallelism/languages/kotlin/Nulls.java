package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lowers what depends on whether a value is null. */
final class Nulls {
  private static final String MODEL = "kotlin.Nulls";

  private final Context context;

  Nulls(Context context) {
    this.context = context;
  }

  private static Expr model(String method, Location at, Expr... args) {
    return new Expr.Call(Optional.of(Trees.type(MODEL, at)), method, List.of(args), at);
  }

  /** {@code target?.use}; null where the target is. */
  Expr safe(Expr target, Function<Expr, Expr> use, String text, Location at) {
    return model("safe", at, Trees.literal(text, at), target, function(use, at));
  }

  private Expr.Lambda function(Function<Expr, Expr> use, Location at) {
    String name = context.fresh();
    Stmt body = Trees.returned(use.apply(Trees.name(name, at)));
    return Trees.lambda(List.of(Trees.param(name)), body, at);
  }

  /** {@code value ?: otherwise}; what was safe before is no condition of its own. */
  Expr elvis(Expr value, Expr otherwise, String text, Location at) {
    Expr right =
        otherwise instanceof Expr.Literal
            ? otherwise
            : Trees.lambda(List.of(), Trees.returned(otherwise), at);
    Expr label = Trees.literal(text, at);
    if (value instanceof Expr.Call call
        && call.name().equals("safe")
        && call.target().filter(Nulls::isModel).isPresent()) {
      return model("safeOr", at, label, call.args().get(1), call.args().get(2), right);
    }
    return model("or", at, label, value, right);
  }

  private static boolean isModel(Expr target) {
    return target instanceof Expr.Field field
        && field.name().equals(MODEL.substring(MODEL.indexOf('.') + 1));
  }

  static Expr isNull(Expr value, Location at) {
    return new Expr.Binary("==", value, Trees.nothing(at), at);
  }
}
