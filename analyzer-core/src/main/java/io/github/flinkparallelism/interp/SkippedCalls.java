package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.source.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Tells the models which calls a decided test leaves out, where they know why it was decided so:
 * what only another kind of run would do.
 */
final class SkippedCalls {
  private final List<ApiModel> models;
  private final Origin reason;

  SkippedCalls(List<ApiModel> models, Origin reason) {
    this.models = models;
    this.reason = reason;
  }

  /** The calls of a statement, and of those inside of it. */
  void in(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      block.statements().forEach(this::in);
    } else if (stmt instanceof Stmt.If branch) {
      in(branch.then());
      branch.otherwise().ifPresent(this::in);
    } else if (stmt instanceof Stmt.Eval eval) {
      in(eval.expr());
    } else if (stmt instanceof Stmt.Local local) {
      local.init().ifPresent(this::in);
    } else if (stmt instanceof Stmt.Return result) {
      result.value().ifPresent(this::in);
    }
  }

  private void in(Expr expr) {
    Optional<Expr> next = Optional.of(expr);
    while (next.isPresent()) {
      Expr current = next.get();
      next = Optional.empty();
      if (current instanceof Expr.Call call) {
        String text = Printer.print(call);
        models.forEach(model -> model.skipped(call.name(), text, call.location(), reason));
        next = call.target();
      } else if (current instanceof Expr.Assign assign) {
        next = Optional.of(assign.value());
      }
    }
  }
}
