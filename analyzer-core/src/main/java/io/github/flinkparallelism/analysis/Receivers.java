package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.SwitchCase;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the calls of a file are called on, as far as declarations in the same file tell. */
final class Receivers {
  private final Map<Location, Receiver> found = new HashMap<>();
  private Map<String, TypeName> scope = new HashMap<>();
  private String enclosing = "";

  private Receivers() {}

  /**
   * What a call is called on.
   *
   * @param root declared type at the start of the chain of calls
   * @param last the call right before, where there is a chain
   */
  record Receiver(TypeName root, Optional<Location> last) {}

  /** The receivers of the calls in {@code unit}, by the location of the methods' names. */
  static Map<Location, Receiver> in(SourceUnit unit) {
    Receivers receivers = new Receivers();
    unit.types().forEach(receivers::type);
    return receivers.found;
  }

  private void type(TypeDecl type) {
    Map<String, TypeName> outer = scope;
    String outerName = enclosing;
    scope = new HashMap<>(outer);
    enclosing = type.qualifiedName();
    declare(type.components());
    for (Member member : type.members()) {
      if (member instanceof Member.FieldDecl field) {
        scope.put(field.name(), field.type());
      }
    }
    for (Member member : type.members()) {
      if (member instanceof Member.FieldDecl field) {
        field.init().ifPresent(this::visit);
      } else if (member instanceof Member.Initializer block) {
        visit(block.body());
      }
    }
    Map<String, TypeName> ofType = scope;
    type.methods()
        .forEach(
            method -> {
              scope = new HashMap<>(ofType);
              declare(method.params());
              method.body().ifPresent(this::visit);
            });
    scope = ofType;
    type.nested().forEach(this::type);
    type.constants().forEach(constant -> constant.body().ifPresent(this::type));
    scope = outer;
    enclosing = outerName;
  }

  private void declare(List<Param> params) {
    params.forEach(param -> scope.put(param.name(), param.type()));
  }

  private void visit(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      block.statements().forEach(this::visit);
    } else if (stmt instanceof Stmt.Local local) {
      scope.put(local.name(), local.type());
      local.init().ifPresent(this::visit);
    } else if (stmt instanceof Stmt.Eval eval) {
      visit(eval.expr());
    } else if (stmt instanceof Stmt.LocalType local) {
      type(local.type());
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
      scope.put(loop.name(), loop.type());
      visit(loop.iterable());
      visit(loop.body());
    } else {
      visitRare(stmt);
    }
  }

  private void visitRare(Stmt stmt) {
    if (stmt instanceof Stmt.Switch choice) {
      visit(choice.selector());
      cases(choice.cases());
    } else if (stmt instanceof Stmt.Try attempt) {
      attempt.resources().forEach(this::visit);
      visit(attempt.body());
      attempt.catches().forEach(clause -> visit(clause.body()));
      attempt.finallyBlock().ifPresent(this::visit);
    } else if (stmt instanceof Stmt.Return result) {
      result.value().ifPresent(this::visit);
    } else if (stmt instanceof Stmt.Throw thrown) {
      visit(thrown.value());
    } else if (stmt instanceof Stmt.Yield result) {
      visit(result.value());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      visit(labeled.body());
    }
  }

  private void cases(List<SwitchCase> cases) {
    cases.forEach(each -> visit(each.body()));
  }

  private void visit(Expr expr) {
    if (expr instanceof Expr.Call call) {
      call.target().ifPresent(this::visit);
      call.args().forEach(this::visit);
      receiver(call).ifPresent(receiver -> found.put(call.location(), receiver));
    } else if (expr instanceof Expr.New created) {
      created.outer().ifPresent(this::visit);
      created.args().forEach(this::visit);
      created.body().ifPresent(this::type);
    } else if (expr instanceof Expr.Lambda lambda) {
      declare(lambda.params());
      visit(lambda.body());
    } else if (expr instanceof Expr.Assign assign) {
      visit(assign.value());
    } else if (expr instanceof Expr.Conditional choice) {
      visit(choice.condition());
      visit(choice.then());
      visit(choice.otherwise());
    } else if (expr instanceof Expr.SwitchExpr choice) {
      cases(choice.cases());
    } else if (expr instanceof Expr.Binary binary) {
      visit(binary.left());
      visit(binary.right());
    } else if (expr instanceof Expr.Unary unary) {
      visit(unary.operand());
    } else if (expr instanceof Expr.Cast cast) {
      visit(cast.value());
    } else if (expr instanceof Expr.Field field) {
      visit(field.target());
    }
  }

  private Optional<Receiver> receiver(Expr.Call call) {
    if (call.target().isEmpty()) {
      return Optional.empty();
    }
    Expr target = call.target().get();
    Optional<Location> last =
        target instanceof Expr.Call before ? Optional.of(before.location()) : Optional.empty();
    while (target instanceof Expr.Call before) {
      if (before.target().isEmpty()) {
        // A method of this class: what it returns is the class path's to say.
        return Optional.of(new Receiver(TypeName.INFERRED, last));
      }
      target = before.target().get();
    }
    return root(target).map(root -> new Receiver(root, last));
  }

  private Optional<TypeName> root(Expr expr) {
    if (expr instanceof Expr.Name name) {
      TypeName declared = scope.get(name.name());
      boolean type = declared == null && Character.isUpperCase(name.name().charAt(0));
      return type ? Optional.of(TypeName.of(name.name())) : Optional.ofNullable(declared);
    } else if (expr instanceof Expr.Field field && field.target() instanceof Expr.This) {
      return Optional.ofNullable(scope.get(field.name()));
    } else if (expr instanceof Expr.This) {
      return Optional.of(TypeName.of(enclosing));
    } else if (expr instanceof Expr.New created) {
      return Optional.of(created.type());
    }
    return expr instanceof Expr.Cast cast ? Optional.of(cast.type()) : Optional.empty();
  }
}
