package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/** A statement. */
public sealed interface Stmt {
  /** Where it starts. */
  Location location();

  /** Dispatches on the kind of statement. */
  void accept(StmtVisitor visitor);

  /** Statements in order. */
  record Block(List<Stmt> statements, Location location) implements Stmt {
    public Block {
      statements = List.copyOf(statements);
    }

    @Override
    public void accept(StmtVisitor visitor) {
      visitor.block(this);
    }
  }

  /** A local variable. */
  record Local(TypeName type, String name, Optional<Expr> init, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.local(this);
    }
  }

  /** A class declared inside a method. */
  record LocalType(TypeDecl type, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.localType(this);
    }
  }

  /** An expression evaluated for its effect. */
  record Eval(Expr expr, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.eval(this);
    }
  }

  /** A branch. */
  record If(Expr condition, Stmt then, Optional<Stmt> otherwise, Location location)
      implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.branch(this);
    }
  }

  /**
   * A {@code for}, {@code while} or {@code do} loop.
   *
   * @param condition absent means true
   * @param testFirst false for {@code do}
   */
  record Loop(
      List<Stmt> init,
      Optional<Expr> condition,
      List<Expr> update,
      Stmt body,
      boolean testFirst,
      Location location)
      implements Stmt {
    public Loop {
      init = List.copyOf(init);
      update = List.copyOf(update);
    }

    @Override
    public void accept(StmtVisitor visitor) {
      visitor.loop(this);
    }
  }

  /** A loop over the elements of a collection or array. */
  record ForEach(TypeName type, String name, Expr iterable, Stmt body, Location location)
      implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.forEach(this);
    }
  }

  /** A switch run for its effect. */
  record Switch(Expr selector, List<SwitchCase> cases, Location location) implements Stmt {
    public Switch {
      cases = List.copyOf(cases);
    }

    @Override
    public void accept(StmtVisitor visitor) {
      visitor.switchStmt(this);
    }
  }

  /** A try statement; resources are locals. */
  record Try(
      List<Stmt> resources,
      Block body,
      List<Catch> catches,
      Optional<Block> finallyBlock,
      Location location)
      implements Stmt {
    public Try {
      resources = List.copyOf(resources);
      catches = List.copyOf(catches);
    }

    @Override
    public void accept(StmtVisitor visitor) {
      visitor.tryStmt(this);
    }
  }

  /** A handler of {@link Try}. */
  record Catch(List<TypeName> types, String name, Block body) {
    public Catch {
      types = List.copyOf(types);
    }
  }

  /** Leaves the method. */
  record Return(Optional<Expr> value, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.returnStmt(this);
    }
  }

  /** Throws. */
  record Throw(Expr value, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.throwStmt(this);
    }
  }

  /** Leaves a loop or switch. */
  record Break(Optional<String> label, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.breakStmt(this);
    }
  }

  /** Goes to the next round of a loop. */
  record Continue(Optional<String> label, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.continueStmt(this);
    }
  }

  /** Gives a switch expression its value. */
  record Yield(Expr value, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.yieldStmt(this);
    }
  }

  /** A statement with a name for break and continue. */
  record Labeled(String label, Stmt body, Location location) implements Stmt {
    @Override
    public void accept(StmtVisitor visitor) {
      visitor.labeled(this);
    }
  }
}
