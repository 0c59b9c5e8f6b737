package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What runs however a try statement ends: {@code finally} and the {@code close()} of resources. It
 * runs on the path that goes on and on each that returns; a path that throws is an error path.
 */
final class Cleanup {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Guard guard;
  private final int returnsBefore;

  /** To be created where the try statement starts. */
  Cleanup(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.guard = machine.guard();
    this.returnsBefore = frame.returns.size();
  }

  /** Runs {@code action} on every path that has left the statement. */
  void run(Runnable action) {
    List<Frame.Exit> returning = frame.returns.subList(returnsBefore, frame.returns.size());
    List<Frame.Exit> left = List.copyOf(returning);
    returning.clear();
    if (left.isEmpty()) {
      action.run();
      return;
    }
    Optional<Frame.Exit> goesOn =
        machine.alive()
            ? Optional.of(new Frame.Exit(machine.leave(guard), Value.VOID))
            : Optional.empty();
    for (Frame.Exit exit : left) {
      machine.resume(exit.path(), frame.entryGuard);
      action.run();
      if (machine.alive()) {
        frame.returns.add(new Frame.Exit(machine.leave(frame.entryGuard), exit.value()));
      }
    }
    if (goesOn.isPresent()) {
      machine.resume(goesOn.get().path(), guard);
      action.run();
    }
  }

  /** Closes resources in reverse order, as far as their classes are in source. */
  void close(List<Stmt> resources) {
    List<Stmt> reversed = new ArrayList<>(resources);
    Collections.reverse(reversed);
    for (Stmt resource : reversed) {
      Optional<Expr> variable = variable(resource);
      if (variable.isPresent() && machine.alive()) {
        Value value = machine.settle(interpreter.eval(variable.get(), frame));
        if (interpreter.hasMethod(value, "close", 0)) {
          interpreter.invoke(value, "close", List.of(), resource.location());
        }
      }
    }
  }

  private static Optional<Expr> variable(Stmt resource) {
    if (resource instanceof Stmt.Local local) {
      return Optional.of(new Expr.Name(local.name(), local.location()));
    }
    return resource instanceof Stmt.Eval eval ? Optional.of(eval.expr()) : Optional.empty();
  }
}
