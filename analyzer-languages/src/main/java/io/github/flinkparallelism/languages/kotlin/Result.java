package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.languages.lowering.Trees;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of the value of a statement.
 *
 * @param use a statement that takes the value
 * @param isWanted false where the value may be dropped, so that not every case needs one
 */
record Result(Function<Expr, Stmt> use, boolean isWanted) {
  static final Result NONE = new Result(Trees::eval, false);
  static final Result VALUE = new Result(Trees::returned, true);

  /** The last statement of a lambda, whose value nobody may ask for. */
  static final Result LAST = new Result(Trees::returned, false);

  static Result into(String variable) {
    return new Result(
        value ->
            Trees.eval(
                new Expr.Assign(
                    Trees.name(variable, value.location()),
                    Optional.empty(),
                    value,
                    value.location())),
        true);
  }
}
