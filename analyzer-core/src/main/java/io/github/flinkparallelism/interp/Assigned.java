package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.SwitchCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The simple names that statements assign, found syntactically. */
final class Assigned {
  private final Set<String> names = new LinkedHashSet<>();

  List<String> in(List<Stmt> statements, List<Expr> expressions) {
    statements.forEach(this::visit);
    expressions.forEach(this::visit);
    return new ArrayList<>(names);
  }

  private void visit(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      block.statements().forEach(this::visit);
    } else if (stmt instanceof Stmt.Eval eval) {
      visit(eval.expr());
    } else if (stmt instanceof Stmt.Local local) {
      local.init().ifPresent(this::visit);
    } else if (stmt instanceof Stmt.If branch) {
      visit(branch.condition());
      visit(branch.then());
      branch.otherwise().ifPresent(this::visit);
    } else if (stmt instanceof Stmt.Loop loop) {
      loop.init().forEach(this::visit);
      loop.condition().ifPresent(this::visit);
      loop.update().forEach(this::visit);
      visit(loop.body());
    } else if (stmt instanceof Stmt.ForEach loop) {
      visit(loop.body());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      visit(labeled.body());
    } else {
      visitRare(stmt);
    }
  }

  private void visitRare(Stmt stmt) {
    if (stmt instanceof Stmt.Switch choice) {
      for (SwitchCase c : choice.cases()) {
        visit(c.body());
      }
    } else if (stmt instanceof Stmt.Try attempt) {
      visit(attempt.body());
      attempt.catches().forEach(c -> visit(c.body()));
      attempt.finallyBlock().ifPresent(this::visit);
    } else if (stmt instanceof Stmt.Return result) {
      result.value().ifPresent(this::visit);
    }
  }

  private void visit(Expr expr) {
    if (expr instanceof Expr.Assign assign) {
      target(assign.target());
      visit(assign.value());
    } else if (expr instanceof Expr.Unary unary && unary.operator().contains("x")) {
      target(unary.operand());
    } else if (expr instanceof Expr.Binary binary) {
      visit(binary.left());
      visit(binary.right());
    } else if (expr instanceof Expr.Call call) {
      call.target().ifPresent(this::visit);
      call.args().forEach(this::visit);
    } else if (expr instanceof Expr.Named named) {
      visit(named.value());
    } else if (expr instanceof Expr.Select select) {
      visit(select.target());
    } else if (expr instanceof Expr.Conditional choice) {
      visit(choice.condition());
      visit(choice.then());
      visit(choice.otherwise());
    } else if (expr instanceof Expr.Lambda lambda) {
      visit(lambda.body());
    }
  }

  private void target(Expr expr) {
    if (expr instanceof Expr.Name name) {
      names.add(name.name());
    } else if (expr instanceof Expr.Field field && field.target() instanceof Expr.This) {
      names.add(field.name());
    }
  }
}
