package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Store;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loops. Rounds whose test is known are unrolled; otherwise the body runs once under a gate and
 * what it creates is marked as repeated, with everything that it assigns widened to unknown first.
 */
final class Looping {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Executor executor;

  Looping(Interpreter interpreter, Frame frame, Executor executor) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.executor = executor;
  }

  void run(Stmt.Loop stmt, Optional<String> label) {
    stmt.init().forEach(executor::run);
    Store base = machine.store();
    Executor.Target breaks = target(label, false);
    executor.targets().push(breaks);
    rounds(stmt, label);
    executor.targets().pop();
    machine.joinExits(base, breaks.guard(), breaks.exits(), Value.VOID);
  }

  private Executor.Target target(Optional<String> label, boolean isContinue) {
    return new Executor.Target(label, machine.guard(), new ArrayList<>(), true, isContinue);
  }

  private void rounds(Stmt.Loop stmt, Optional<String> label) {
    for (int round = 0; machine.alive(); round++) {
      boolean tested = stmt.testFirst() || round > 0;
      Value test = tested ? test(stmt) : Value.TRUE;
      Optional<Boolean> known = test.constant(Boolean.class);
      if (known.isEmpty() || round >= Budget.MAX_ROUNDS) {
        List<Stmt> body = List.of(stmt.body());
        String text = stmt.condition().map(Printer::print).orElse("loop");
        openRound(
            body, stmt.update(), text, stmt.location(), label, () -> executor.run(stmt.body()));
        return;
      }
      if (!known.get() || interpreter.budget().isSpent()) {
        return;
      }
      body(label, () -> executor.run(stmt.body()));
      if (machine.alive()) {
        stmt.update().forEach(update -> interpreter.eval(update, frame));
      }
    }
  }

  private Value test(Stmt.Loop stmt) {
    return machine.settle(stmt.condition().map(c -> interpreter.eval(c, frame)).orElse(Value.TRUE));
  }

  private void body(Optional<String> label, Runnable body) {
    Store base = machine.store();
    Executor.Target continues = target(label, true);
    executor.targets().push(continues);
    body.run();
    executor.targets().pop();
    machine.joinExits(base, continues.guard(), continues.exits(), Value.VOID);
  }

  void run(Stmt.ForEach stmt, Optional<String> label) {
    Value iterable = machine.settle(interpreter.eval(stmt.iterable(), frame));
    Store base = machine.store();
    Executor.Target breaks = target(label, false);
    executor.targets().push(breaks);
    overElements(stmt, iterable, label);
    executor.targets().pop();
    machine.joinExits(base, breaks.guard(), breaks.exits(), Value.VOID);
  }

  private void overElements(Stmt.ForEach stmt, Value iterable, Optional<String> label) {
    if (iterable instanceof Choice choice) {
      machine.fork(
          choice.condition(),
          () -> {
            overElements(stmt, machine.settle(choice.then()), label);
            return Value.VOID;
          },
          () -> {
            overElements(stmt, machine.settle(choice.otherwise()), label);
            return Value.VOID;
          });
      return;
    }
    Contents.Elements elements = elements(stmt, iterable);
    for (Value element : elements.values()) {
      if (!machine.alive() || interpreter.budget().isSpent()) {
        return;
      }
      body(label, () -> round(stmt, element));
    }
    if (elements.open()) {
      String text = Printer.print(stmt.iterable());
      Value element =
          machine.unknown("the elements of " + text + " are not known", text, stmt.location());
      openRound(
          List.of(stmt.body()),
          List.of(),
          text,
          stmt.location(),
          label,
          () -> round(stmt, interpreter.invoker().typed(element, stmt.type(), frame.type)));
    }
  }

  private void round(Stmt.ForEach stmt, Value element) {
    machine.write(new Slot(frame.address, stmt.name()), element);
    executor.run(stmt.body());
  }

  private Contents.Elements elements(Stmt.ForEach stmt, Value iterable) {
    Value list = iterable;
    if (!(list instanceof Value.ListRef)) {
      Invocation asList =
          new Invocation(
              Optional.of(iterable),
              interpreter.typeOf(iterable).orElse(""),
              "$asList",
              List.of(),
              Printer.print(stmt.iterable()),
              "",
              stmt.location());
      list = interpreter.modelCall(asList).orElse(iterable);
    }
    if (list instanceof Value.ListRef ref) {
      Optional<Value> contents = machine.read(new Slot(ref.address(), Slot.ELEMENTS));
      if (contents.isPresent() && contents.get() instanceof Contents.Elements elements) {
        return elements;
      }
    }
    return new Contents.Elements(List.of(), true);
  }

  private void openRound(
      List<Stmt> body,
      List<Expr> updates,
      String text,
      Location at,
      Optional<String> label,
      Runnable action) {
    widen(new Assigned().in(body, updates), at);
    Condition runs =
        new Condition(
            machine.conditions().fresh(text, at, Optional.of(true)).id(),
            "loop over " + text + " runs",
            at,
            Optional.of(true),
            Optional.of(text));
    machine.fork(
        runs,
        () -> {
          machine.repeating(() -> body(label, action));
          return Value.VOID;
        },
        () -> Value.VOID);
  }

  /** What changes from round to round by an unknown number of rounds is unknown. */
  private void widen(List<String> assigned, Location at) {
    Scopes scopes = new Scopes(interpreter, frame);
    for (String name : assigned) {
      Optional<Slot> slot = scopes.variable(name);
      Optional<Value> value = slot.flatMap(machine::read);
      if (value.isPresent() && isPlain(value.get())) {
        machine.write(
            slot.get(), machine.unknown(name + " changes in a loop of unknown length", name, at));
      }
    }
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Const
        || value instanceof Value.Symbol
        || value instanceof Value.Compound
        || value instanceof Choice choice && isPlain(choice.then()) && isPlain(choice.otherwise());
  }

  /** The conditions of a loop that is entered; for tests of the guard. */
  static Guard entry(Machine machine) {
    return machine.guard();
  }
}
