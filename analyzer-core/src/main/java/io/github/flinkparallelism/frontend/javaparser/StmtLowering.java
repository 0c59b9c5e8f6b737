package io.github.flinkparallelism.frontend.javaparser;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.SwitchCase;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers statements. */
final class StmtLowering {
  private final Positions positions;
  private final TypeLowering types;
  private final ExprLowering expressions;

  StmtLowering(Positions positions, TypeLowering types) {
    this.positions = positions;
    this.types = types;
    this.expressions = new ExprLowering(positions, types, this);
  }

  ExprLowering expressions() {
    return expressions;
  }

  Stmt.Block block(BlockStmt block) {
    List<Stmt> statements = new ArrayList<>();
    block.getStatements().forEach(statement -> lowerInto(statement, statements));
    return new Stmt.Block(statements, positions.of(block));
  }

  /** Any statement as a block of its own. */
  Stmt.Block asBlock(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block(block);
    }
    List<Stmt> statements = new ArrayList<>();
    lowerInto(statement, statements);
    return new Stmt.Block(statements, positions.of(statement));
  }

  private void lowerInto(Statement statement, List<Stmt> out) {
    Location at = positions.of(statement);
    if (statement instanceof ExpressionStmt expression) {
      lowerExpression(expression.getExpression(), at, out);
    } else if (statement instanceof ReturnStmt result) {
      out.add(new Stmt.Return(result.getExpression().map(expressions::lower), at));
    } else if (statement instanceof IfStmt branch) {
      out.add(
          new Stmt.If(
              expressions.lower(branch.getCondition()),
              asBlock(branch.getThenStmt()),
              branch.getElseStmt().map(this::asBlock),
              at));
    } else if (statement instanceof BlockStmt block) {
      out.add(block(block));
    } else if (statement instanceof ExplicitConstructorInvocationStmt call) {
      out.add(new Stmt.Eval(constructorCall(call, at), at));
    } else if (!lowerLoop(statement, at, out) && !lowerJump(statement, at, out)) {
      lowerOther(statement, at, out);
    }
  }

  private Expr constructorCall(ExplicitConstructorInvocationStmt call, Location at) {
    return new Expr.Call(
        Optional.empty(),
        call.isThis() ? "this" : "super",
        expressions.lowerAll(call.getArguments()),
        at);
  }

  private void lowerExpression(Expression expression, Location at, List<Stmt> out) {
    if (expression instanceof VariableDeclarationExpr declaration) {
      for (VariableDeclarator variable : declaration.getVariables()) {
        out.add(
            new Stmt.Local(
                TypeLowering.typeName(variable.getType()),
                variable.getNameAsString(),
                variable.getInitializer().map(expressions::lower),
                positions.of(variable)));
      }
    } else {
      out.add(new Stmt.Eval(expressions.lower(expression), at));
    }
  }

  private boolean lowerLoop(Statement statement, Location at, List<Stmt> out) {
    if (statement instanceof ForStmt loop) {
      List<Stmt> init = new ArrayList<>();
      loop.getInitialization().forEach(e -> lowerExpression(e, positions.of(e), init));
      out.add(
          new Stmt.Loop(
              init,
              loop.getCompare().map(expressions::lower),
              expressions.lowerAll(loop.getUpdate()),
              asBlock(loop.getBody()),
              true,
              at));
    } else if (statement instanceof WhileStmt loop) {
      Optional<Expr> condition = Optional.of(expressions.lower(loop.getCondition()));
      out.add(new Stmt.Loop(List.of(), condition, List.of(), asBlock(loop.getBody()), true, at));
    } else if (statement instanceof DoStmt loop) {
      Optional<Expr> condition = Optional.of(expressions.lower(loop.getCondition()));
      out.add(new Stmt.Loop(List.of(), condition, List.of(), asBlock(loop.getBody()), false, at));
    } else if (statement instanceof ForEachStmt loop) {
      VariableDeclarator variable = loop.getVariable().getVariable(0);
      out.add(
          new Stmt.ForEach(
              TypeLowering.typeName(variable.getType()),
              variable.getNameAsString(),
              expressions.lower(loop.getIterable()),
              asBlock(loop.getBody()),
              at));
    } else {
      return false;
    }
    return true;
  }

  private boolean lowerJump(Statement statement, Location at, List<Stmt> out) {
    if (statement instanceof ThrowStmt thrown) {
      out.add(new Stmt.Throw(expressions.lower(thrown.getExpression()), at));
    } else if (statement instanceof BreakStmt jump) {
      out.add(new Stmt.Break(jump.getLabel().map(l -> l.getIdentifier()), at));
    } else if (statement instanceof ContinueStmt jump) {
      out.add(new Stmt.Continue(jump.getLabel().map(l -> l.getIdentifier()), at));
    } else if (statement instanceof YieldStmt yielded) {
      out.add(new Stmt.Yield(expressions.lower(yielded.getExpression()), at));
    } else {
      return false;
    }
    return true;
  }

  private void lowerOther(Statement statement, Location at, List<Stmt> out) {
    if (statement instanceof SwitchStmt choice) {
      out.add(
          new Stmt.Switch(expressions.lower(choice.getSelector()), cases(choice.getEntries()), at));
    } else if (statement instanceof TryStmt attempt) {
      out.add(tryStmt(attempt, at));
    } else if (statement instanceof SynchronizedStmt locked) {
      out.add(block(locked.getBody()));
    } else if (statement instanceof LabeledStmt labeled) {
      out.add(
          new Stmt.Labeled(
              labeled.getLabel().getIdentifier(), asBlock(labeled.getStatement()), at));
    } else if (statement instanceof LocalClassDeclarationStmt local) {
      out.add(localType(local.getClassDeclaration(), at));
    } else if (statement instanceof LocalRecordDeclarationStmt local) {
      out.add(localType(local.getRecordDeclaration(), at));
    } else if (statement.isUnparsableStmt()) {
      out.add(new Stmt.Eval(new Expr.Unsupported("unparsable statement", at), at));
    }
  }

  private Stmt localType(TypeDeclaration<?> type, Location at) {
    String prefix = "local$" + at.line() + "_" + at.column();
    return new Stmt.LocalType(types.lower(type, prefix, false), at);
  }

  private Stmt.Try tryStmt(TryStmt attempt, Location at) {
    List<Stmt> resources = new ArrayList<>();
    for (Expression resource : attempt.getResources()) {
      lowerExpression(resource, positions.of(resource), resources);
    }
    List<Stmt.Catch> catches = new ArrayList<>();
    for (CatchClause clause : attempt.getCatchClauses()) {
      Type type = clause.getParameter().getType();
      List<TypeName> names =
          type instanceof UnionType union
              ? union.getElements().stream().map(e -> TypeLowering.typeName(e)).toList()
              : List.of(TypeLowering.typeName(type));
      catches.add(
          new Stmt.Catch(names, clause.getParameter().getNameAsString(), block(clause.getBody())));
    }
    return new Stmt.Try(
        resources,
        block(attempt.getTryBlock()),
        catches,
        attempt.getFinallyBlock().map(this::block),
        at);
  }

  List<SwitchCase> cases(Iterable<SwitchEntry> entries) {
    List<SwitchCase> cases = new ArrayList<>();
    for (SwitchEntry entry : entries) {
      boolean arrow = entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
      List<Expr> labels = expressions.lowerAll(entry.getLabels());
      cases.add(
          new SwitchCase(
              labels,
              labels.isEmpty() || entry.isDefault(),
              entry.getGuard().map(expressions::lower),
              caseBody(entry),
              arrow));
    }
    return cases;
  }

  private Stmt.Block caseBody(SwitchEntry entry) {
    Location at = positions.of(entry);
    List<Stmt> statements = new ArrayList<>();
    for (Statement statement : entry.getStatements()) {
      if (entry.getType() == SwitchEntry.Type.EXPRESSION
          && statement instanceof ExpressionStmt expression) {
        Expr value = expressions.lower(expression.getExpression());
        statements.add(new Stmt.Yield(value, positions.of(expression)));
      } else {
        lowerInto(statement, statements);
      }
    }
    return new Stmt.Block(statements, at);
  }
}
