package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loops. Rounds whose test is known are unrolled; otherwise the body runs once under a gate and
 * what it creates is marked as repeated, with everything that it assigns widened to unknown first.
 */
final class Looping {
  /** Lists that branches left with different elements are looped over once for each. */
  private static final int MAX_BRANCHES = 16;

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
    Machine.Region region = machine.region();
    Executor.Target breaks = target(label, false);
    executor.targets().push(breaks);
    rounds(stmt, label, breaks);
    executor.targets().pop();
    machine.joinExits(region, breaks.exits(), Value.VOID);
    frame.end(stmt.init());
  }

  private Executor.Target target(Optional<String> label, boolean isContinue) {
    return new Executor.Target(label, machine.guard(), new ArrayList<>(), true, isContinue);
  }

  private void rounds(Stmt.Loop stmt, Optional<String> label, Executor.Target breaks) {
    int mayHaveLeft = 0;
    int start = interpreter.budget().steps();
    for (int round = 0; machine.alive(); round++) {
      boolean tested = stmt.testFirst() || round > 0;
      Value test = tested ? test(stmt) : Value.TRUE;
      Optional<Boolean> known = test.constant(Boolean.class);
      boolean unrolled =
          round >= Budget.MAX_ROUNDS
              || mayHaveLeft >= Budget.MAX_OPEN_EXITS
              || interpreter.budget().isLoopSpent(start, machine.repeated())
              || interpreter.budget().isSpent();
      if (interpreter.budget().isExhausted() || !known.orElse(true)) {
        return;
      }
      if (known.isEmpty() || unrolled) {
        List<Stmt> body = List.of(stmt.body());
        String text = stmt.condition().map(Printer::print).orElse("loop");
        openRound(
            body, stmt.update(), text, stmt.location(), label, () -> executor.run(stmt.body()));
        return;
      }
      int exits = breaks.exits().size() + frame.returns.size();
      body(label, () -> executor.run(stmt.body()));
      mayHaveLeft += breaks.exits().size() + frame.returns.size() > exits ? 1 : 0;
      if (machine.alive()) {
        stmt.update().forEach(update -> interpreter.eval(update, frame));
      }
    }
  }

  private Value test(Stmt.Loop stmt) {
    return machine.settle(stmt.condition().map(c -> interpreter.eval(c, frame)).orElse(Value.TRUE));
  }

  private void body(Optional<String> label, Runnable body) {
    Machine.Region region = machine.region();
    Executor.Target continues = target(label, true);
    executor.targets().push(continues);
    body.run();
    executor.targets().pop();
    machine.joinExits(region, continues.exits(), Value.VOID);
  }

  void run(Stmt.ForEach stmt, Optional<String> label) {
    Value iterable = machine.settle(interpreter.eval(stmt.iterable(), frame));
    Machine.Region region = machine.region();
    Executor.Target breaks = target(label, false);
    executor.targets().push(breaks);
    overElements(stmt, iterable, label);
    executor.targets().pop();
    machine.joinExits(region, breaks.exits(), Value.VOID);
    frame.end(stmt.name());
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
    Value list = list(stmt, iterable);
    Optional<Choice> branches = branches(list);
    if (branches.isPresent()) {
      overBranches(stmt, list, branches.get(), 0, label);
    } else {
      over(stmt, list, elements(list), label);
    }
  }

  /** The contents of a list that branches left with different elements. */
  private Optional<Choice> branches(Value list) {
    return list instanceof Value.ListRef ref
        ? machine
            .read(new Slot(ref.address(), Slot.ELEMENTS))
            .filter(Choice.class::isInstance)
            .map(Choice.class::cast)
            .filter(choice -> choice.alternatives() <= MAX_BRANCHES)
        : Optional.empty();
  }

  /** What all branches have in common from {@code done} on comes first, the rest under each. */
  private void overBranches(
      Stmt.ForEach stmt, Value list, Value rawContents, int done, Optional<String> label) {
    Value contents = machine.settle(rawContents);
    if (!(contents instanceof Choice)) {
      Contents.Elements all =
          contents instanceof Contents.Elements e ? e : new Contents.Elements(List.of(), true);
      int size = all.values().size();
      List<Value> rest = all.values().subList(Math.min(done, size), size);
      over(stmt, list, new Contents.Elements(rest, all.open()), label);
      return;
    }
    Choice choice = (Choice) contents;
    List<Value> shared = shared(choice);
    if (done < shared.size()) {
      over(stmt, list, new Contents.Elements(shared.subList(done, shared.size()), false), label);
    }
    int next = Math.max(done, shared.size());
    if (machine.alive()) {
      machine.fork(
          choice.condition(),
          () -> inBranch(stmt, list, choice.then(), next, label),
          () -> inBranch(stmt, list, choice.otherwise(), next, label));
    }
  }

  private Value inBranch(
      Stmt.ForEach stmt, Value list, Value contents, int done, Optional<String> label) {
    overBranches(stmt, list, contents, done, label);
    return Value.VOID;
  }

  /** The elements with which the contents begin in every branch. */
  private static List<Value> shared(Value contents) {
    if (contents instanceof Contents.Elements elements) {
      return elements.values();
    } else if (!(contents instanceof Choice)) {
      return List.of();
    }
    Choice choice = (Choice) contents;
    List<Value> left = shared(choice.then());
    List<Value> right = shared(choice.otherwise());
    int count = 0;
    while (count < Math.min(left.size(), right.size())
        && left.get(count).equals(right.get(count))) {
      count++;
    }
    return left.subList(0, count);
  }

  private void over(
      Stmt.ForEach stmt, Value list, Contents.Elements elements, Optional<String> label) {
    boolean open = elements.open();
    for (Value element : elements.values()) {
      if (!machine.alive() || interpreter.budget().isExhausted()) {
        return;
      }
      if (interpreter.budget().isSpent()) {
        open = true;
        break;
      }
      body(label, () -> round(stmt, element));
    }
    if (open) {
      String text = Printer.print(stmt.iterable());
      Value element = anyElement(stmt, list, text);
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
    machine.write(frame.declare(stmt.name(), stmt.type()), element);
    executor.run(stmt.body());
  }

  /** One of which nobody knows which it is; a model may know where it comes from. */
  private Value anyElement(Stmt.ForEach stmt, Value list, String text) {
    Value unknown =
        machine.unknown("the elements of " + text + " are not known", text, stmt.location());
    return list instanceof Value.ListRef
        ? interpreter.modelCall(about(list, "$anyElement", stmt)).orElse(unknown)
        : unknown;
  }

  private Value list(Stmt.ForEach stmt, Value iterable) {
    return iterable instanceof Value.ListRef
        ? iterable
        : interpreter.modelCall(about(iterable, "$asList", stmt)).orElse(iterable);
  }

  private Invocation about(Value iterable, String question, Stmt.ForEach stmt) {
    return new Invocation(
        Optional.of(iterable),
        interpreter.typeOf(iterable).orElse(""),
        question,
        List.of(),
        Printer.print(stmt.iterable()),
        "",
        stmt.location());
  }

  private Contents.Elements elements(Value list) {
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
    machine.openLoop(text, at, () -> body(label, action));
  }

  /** What changes from round to round by an unknown number of rounds is unknown. */
  private void widen(List<String> assigned, Location at) {
    Scopes scopes = new Scopes(interpreter, frame);
    for (String name : assigned) {
      Optional<Slot> slot = scopes.variable(name);
      Optional<Value> value = slot.flatMap(machine::read);
      if (value.isPresent() && OpenLoop.isPlain(value.get())) {
        machine.write(
            slot.get(), machine.unknown(name + " changes in a loop of unknown length", name, at));
      }
    }
  }
}
