package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.SwitchCase;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Switches, both kinds: cases are tried in order, each test a gate where it is undecided. */
final class Switching {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;

  Switching(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
  }

  /** Runs a switch statement. */
  void execute(Stmt.Switch stmt) {
    run(interpreter.eval(stmt.selector(), frame), stmt.selector(), stmt.cases(), () -> {});
  }

  /** Runs a switch expression and gives its value. */
  Value evaluate(Expr.SwitchExpr expr) {
    // A switch expression covers every value; the compiler sees to it.
    return run(
        interpreter.eval(expr.selector(), frame), expr.selector(), expr.cases(), machine::die);
  }

  private Value run(
      Value selector, Expr selectorExpr, List<SwitchCase> cases, Runnable noneMatches) {
    Machine.Region region = machine.region();
    Executor executor = new Executor(interpreter, frame);
    Executor.Target target = executor.enterSwitch();
    boolean hasDefault = cases.stream().anyMatch(SwitchCase::isDefault);
    Runnable exhausted = hasDefault ? () -> {} : noneMatches;
    Value value = choose(selector, selectorExpr, cases, 0, executor, exhausted);
    executor.leaveSwitch();
    return machine.joinExits(region, target.exits(), value);
  }

  private Value choose(
      Value selector,
      Expr selectorExpr,
      List<SwitchCase> cases,
      int index,
      Executor executor,
      Runnable exhausted) {
    if (index == cases.size()) {
      exhausted.run();
      return fallBack(cases, executor);
    }
    SwitchCase current = cases.get(index);
    if (current.labels().isEmpty()) {
      return choose(selector, selectorExpr, cases, index + 1, executor, exhausted);
    }
    Location at = current.labels().get(0).location();
    Value test = matches(selector, current, at);
    String text = Printer.print(selectorExpr) + " is " + labels(current);
    return machine.branch(
        test,
        text,
        at,
        () -> runFrom(cases, index, executor),
        () -> choose(selector, selectorExpr, cases, index + 1, executor, exhausted));
  }

  private static String labels(SwitchCase current) {
    List<String> texts = new ArrayList<>();
    current.labels().forEach(label -> texts.add(Printer.print(label)));
    return String.join(" or ", texts);
  }

  private Value fallBack(List<SwitchCase> cases, Executor executor) {
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).isDefault()) {
        return runFrom(cases, i, executor);
      }
    }
    return Value.VOID;
  }

  /** Runs a case and, in the old form, those that it falls through to. */
  private Value runFrom(List<SwitchCase> cases, int index, Executor executor) {
    for (int i = index; i < cases.size() && machine.alive(); i++) {
      executor.run(cases.get(i).body());
      if (cases.get(i).arrow()) {
        break;
      }
    }
    return Value.VOID;
  }

  private Value matches(Value selector, SwitchCase current, Location at) {
    Value result = Value.FALSE;
    for (Expr label : current.labels()) {
      Value matched = matches(selector, label, at);
      result =
          machine.lift(
              "||",
              List.of(result, matched),
              labels(current),
              at,
              values -> Arithmetic.binary("||", values.get(0), values.get(1)));
    }
    if (current.guard().isPresent()) {
      result =
          machine.branch(
              result,
              labels(current),
              at,
              () -> interpreter.eval(current.guard().get(), frame),
              () -> Value.FALSE);
    }
    return result;
  }

  private Value matches(Value selector, Expr label, Location at) {
    if (label instanceof Expr.InstanceOf pattern) {
      return new Patterns(interpreter, frame).test(selector, pattern);
    }
    if (label instanceof Expr.Name constant) {
      Optional<Value> name = enumName(selector);
      if (name.isPresent()) {
        return equal(name.get(), Value.of(constant.name()), at);
      }
    }
    return equal(selector, interpreter.eval(label, frame), at);
  }

  private Value equal(Value left, Value right, Location at) {
    if (left.byDefault().filter(Value::isNull).isPresent() && left instanceof Value.Undecided) {
      // A switch over null throws, so that no case is the one by default.
      return new Value.Compound("==", List.of(left, right), Optional.empty(), "==", at);
    }
    return machine.lift(
        "==",
        List.of(left, right),
        "==",
        at,
        values -> Arithmetic.binary("==", values.get(0), values.get(1)));
  }

  /** The constant's name where the selector is an enum, so that case labels need no resolution. */
  private Optional<Value> enumName(Value rawSelector) {
    Value selector = machine.settle(rawSelector);
    if (selector instanceof Value.EnumRef constant) {
      return Optional.of(Value.of(constant.name()));
    } else if (selector instanceof Value.ObjectRef object) {
      return interpreter.read(new Slot(object.address(), Slot.ENUM_NAME));
    } else if (selector instanceof Choice choice) {
      return enumName(choice.then())
          .flatMap(
              then ->
                  enumName(choice.otherwise())
                      .map(other -> Value.choice(choice.condition(), then, other)));
    }
    return selector instanceof Value.Compound compound && compound.operator().endsWith("valueOf")
        ? Optional.of(compound.operands().get(compound.operands().size() - 1))
        : Optional.empty();
  }
}
