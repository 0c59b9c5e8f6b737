package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Try statements. The body runs; what it is seen to throw goes to the handler. A handler that gives
 * variables another value counts as a gate of its own where the body is not fully known; one that
 * only logs, rethrows or leaves is an error path, on which there is no job to tell about.
 */
final class Trying {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Executor executor;

  Trying(Interpreter interpreter, Executor executor) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.executor = executor;
  }

  void run(Stmt.Try stmt) {
    Machine.Region region = machine.region();
    Executor.Handler handler =
        new Executor.Handler(region.guard(), caught(stmt), new ArrayList<>());
    boolean catches = !stmt.catches().isEmpty();
    boolean fallback = catches && assigns(stmt.catches());
    Cleanup cleanup = new Cleanup(interpreter, executor.frame());
    Runnable body =
        () -> {
          Cleanup closing = new Cleanup(interpreter, executor.frame());
          stmt.resources().forEach(executor::run);
          executor.run(stmt.body());
          if (!stmt.resources().isEmpty()) {
            closing.run(() -> closing.close(stmt.resources()));
          }
        };
    if (catches) {
      interpreter.handlers().push(handler);
    }
    int undecided = machine.undecidedOperations();
    if (fallback) {
      gated(stmt, body, undecided);
    } else {
      Map<Slot, Value> before = executor.constants();
      body.run();
      if (catches && machine.undecidedOperations() != undecided) {
        doubt(stmt, before);
      }
    }
    if (catches) {
      interpreter.handlers().pop();
      handle(stmt, region, handler);
    }
    stmt.finallyBlock().ifPresent(block -> cleanup.run(() -> executor.run(block)));
  }

  /**
   * Code that nobody can see may throw before the end of the body: where the program then goes on,
   * what the body gave a variable is what it has by default.
   */
  private void doubt(Stmt.Try stmt, Map<Slot, Value> before) {
    if (!machine.alive() || stmt.catches().stream().allMatch(Trying::leaves)) {
      return;
    }
    before.forEach(
        (slot, value) -> {
          Optional<Value> now = machine.read(slot).filter(Value.Const.class::isInstance);
          if (now.filter(v -> !v.equals(value)).isPresent()) {
            String type = Boxes.nameOf(interpreter.typeOf(now.get()).orElseThrow());
            String input = slot.name() + " unless line " + stmt.location().line() + " throws";
            machine.write(slot, new Value.Symbol(input, type, now, slot.name(), stmt.location()));
          }
        });
  }

  private static List<TypeName> caught(Stmt.Try stmt) {
    return stmt.catches().stream().flatMap(clause -> clause.types().stream()).toList();
  }

  /** A handler after which the program does not go on behind the statement. */
  private static boolean leaves(Stmt.Catch clause) {
    List<Stmt> statements = clause.body().statements();
    if (statements.isEmpty()) {
      return false;
    }
    Stmt last = statements.get(statements.size() - 1);
    boolean exits =
        last instanceof Stmt.Eval eval
            && eval.expr() instanceof Expr.Call call
            && call.name().equals("exit");
    return exits
        || last instanceof Stmt.Return
        || last instanceof Stmt.Throw
        || last instanceof Stmt.Break
        || last instanceof Stmt.Continue;
  }

  /** Runs the body, or the handler in its place where the body may throw. */
  private void gated(Stmt.Try stmt, Runnable body, int undecidedBefore) {
    String text = "exception at line " + stmt.location().line();
    Condition thrown = machine.conditions().fresh(text, stmt.location(), Optional.of(false));
    machine.fork(
        thrown,
        () -> Value.VOID,
        () -> {
          body.run();
          return Value.VOID;
        });
    if (machine.undecidedOperations() == undecidedBefore) {
      machine.resolve(thrown, false);
      return;
    }
    Executor.Handler own = interpreter.handlers().pop();
    interpreter.under(thrown, true, () -> anyOf(stmt.catches(), stmt, 0));
    interpreter.handlers().push(own);
  }

  /** Which of several handlers runs is not known. */
  private void anyOf(List<Stmt.Catch> catches, Stmt.Try stmt, int index) {
    if (index == catches.size() - 1) {
      executor.run(catches.get(index).body());
      return;
    }
    String text = catches.get(index).types().get(0).name() + " at line " + stmt.location().line();
    Condition isThis = machine.conditions().fresh(text, stmt.location(), Optional.of(index == 0));
    machine.fork(
        isThis,
        () -> {
          executor.run(catches.get(index).body());
          return Value.VOID;
        },
        () -> {
          anyOf(catches, stmt, index + 1);
          return Value.VOID;
        });
  }

  private void handle(Stmt.Try stmt, Machine.Region region, Executor.Handler handler) {
    if (handler.thrown().isEmpty()) {
      return;
    }
    List<Frame.Exit> after = new ArrayList<>();
    noteEnd(handler, after);
    List<Executor.Thrown> thrown = new ArrayList<>(handler.thrown());
    for (Stmt.Catch clause : stmt.catches()) {
      List<Frame.Exit> caught = takeCaught(clause, thrown);
      if (!caught.isEmpty()) {
        start(caught, region, handler);
        executor.run(clause.body());
        noteEnd(handler, after);
      }
    }
    for (Executor.Thrown passing : thrown) {
      machine.resume(passing.exit().path(), handler.guard());
      interpreter.raise(passing.type());
    }
    if (after.size() == 1) {
      machine.resume(after.get(0).path(), handler.guard());
    } else {
      machine.joinExits(region, after, Value.VOID);
    }
  }

  private void start(List<Frame.Exit> caught, Machine.Region region, Executor.Handler handler) {
    if (caught.size() == 1) {
      machine.resume(caught.get(0).path(), handler.guard());
    } else {
      machine.joinExits(region, caught, Value.VOID);
    }
  }

  private void noteEnd(Executor.Handler handler, List<Frame.Exit> after) {
    if (machine.alive()) {
      after.add(new Frame.Exit(machine.leave(handler.guard()), Value.VOID));
    }
  }

  private List<Frame.Exit> takeCaught(Stmt.Catch clause, List<Executor.Thrown> thrown) {
    Exceptions exceptions = new Exceptions(interpreter);
    List<Frame.Exit> caught = new ArrayList<>();
    thrown.removeIf(
        one -> {
          boolean fits =
              clause.types().stream().anyMatch(type -> exceptions.mayCatch(type, one.type()));
          return fits && caught.add(one.exit());
        });
    return caught;
  }

  private static boolean assigns(List<Stmt.Catch> catches) {
    for (Stmt.Catch clause : catches) {
      boolean assigned = !new Assigned().in(List.of(clause.body()), List.of()).isEmpty();
      boolean returns =
          clause.body().statements().stream()
              .anyMatch(s -> s instanceof Stmt.Return r && r.value().isPresent());
      if (assigned || returns || sets(clause.body())) {
        return true;
      }
    }
    return false;
  }

  /** A call that changes something, such as {@code env.setParallelism(1)}. */
  private static boolean sets(Stmt.Block body) {
    return body.statements().stream()
        .anyMatch(
            s ->
                s instanceof Stmt.Eval eval
                    && eval.expr() instanceof Expr.Call call
                    && call.name().matches("(set|put|add|configure|use).*"));
  }
}
