package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.value.Store;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
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
    Store base = machine.store();
    Guard guard = machine.guard();
    Executor.Handler handler = new Executor.Handler(guard, new ArrayList<>());
    boolean catches = !stmt.catches().isEmpty();
    boolean fallback = catches && assigns(stmt.catches());
    Runnable body =
        () -> {
          stmt.resources().forEach(executor::run);
          executor.run(stmt.body());
        };
    if (catches) {
      interpreter.handlers().push(handler);
    }
    int undecided = machine.undecidedOperations();
    if (fallback) {
      gated(stmt, body, undecided);
    } else {
      body.run();
    }
    if (catches) {
      interpreter.handlers().pop();
      handle(stmt, base, handler);
    }
    stmt.finallyBlock().ifPresent(executor::run);
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
    interpreter.under(thrown, true, () -> executor.run(stmt.catches().get(0).body()));
    interpreter.handlers().push(own);
  }

  private void handle(Stmt.Try stmt, Store base, Executor.Handler handler) {
    if (handler.exits().isEmpty()) {
      return;
    }
    if (machine.alive()) {
      Store.Path normal = machine.leave(handler.guard());
      machine.joinExits(base, handler.guard(), handler.exits(), Value.VOID);
      executor.run(stmt.catches().get(0).body());
      if (machine.alive()) {
        List<Frame.Exit> both = List.of(new Frame.Exit(normal, Value.VOID));
        machine.joinExits(base, handler.guard(), both, Value.VOID);
      } else {
        machine.resume(normal, handler.guard());
      }
      return;
    }
    machine.joinExits(base, handler.guard(), handler.exits(), Value.VOID);
    executor.run(stmt.catches().get(0).body());
  }

  private static boolean assigns(List<Stmt.Catch> catches) {
    for (Stmt.Catch clause : catches) {
      boolean assigned = !new Assigned().in(List.of(clause.body()), List.of()).isEmpty();
      boolean returns =
          clause.body().statements().stream()
              .anyMatch(s -> s instanceof Stmt.Return r && r.value().isPresent());
      if (assigned || returns) {
        return true;
      }
    }
    return false;
  }
}
