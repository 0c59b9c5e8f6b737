package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** A member without parentheses: a field where the value has one, else a call. */
final class Selection {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Scopes scopes;

  Selection(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.scopes = new Scopes(interpreter, frame);
  }

  Value select(Expr.Select expr) {
    if (expr.target() instanceof Expr.Receivers receivers) {
      return new Properties(interpreter, frame).implicit(receivers, expr);
    }
    if (expr.target() instanceof Expr.Super) {
      return new CallEvaluator(interpreter, frame).call(asCall(expr));
    }
    Value target =
        scopes.qualifiedType(expr.target()).orElseGet(() -> interpreter.eval(expr.target(), frame));
    return machine.alive() ? of(target, expr) : Value.VOID;
  }

  private static Expr.Call asCall(Expr.Select expr) {
    return new Expr.Call(
        Optional.of(expr.target()), expr.methods().get(0), List.of(), expr.location());
  }

  private Value of(Value rawTarget, Expr.Select expr) {
    Value target = machine.settle(rawTarget);
    Expr.Field field = new Expr.Field(expr.target(), expr.name(), expr.location());
    if (target instanceof Choice choice && isObject(choice)) {
      return machine.fork(
          choice.condition(), () -> of(choice.then(), expr), () -> of(choice.otherwise(), expr));
    }
    if (!expr.methods().equals(List.of(expr.name()))) {
      return new Properties(interpreter, frame).of(target, expr);
    }
    List<Slot> slots = scopes.memberSlots(target, field);
    if (slots.size() == 1) {
      Optional<Value> value = machine.read(slots.get(0));
      if (value.isPresent()) {
        return value.get();
      }
    }
    if (target instanceof Value.ClassRef type) {
      Optional<Value> constant =
          scopes.staticField(type.name(), expr.name()).filter(value -> isMember(type, expr));
      if (constant.isPresent()) {
        return constant.get();
      }
    }
    return interpreter
        .invoker()
        .invoke(
            target,
            CallEvaluator.invocation(Optional.of(target), "", expr.name(), List.of(), expr));
  }

  /** A method in source hides the constant of a library that its name may be taken for. */
  private boolean isMember(Value.ClassRef type, Expr.Select expr) {
    return interpreter
        .classes()
        .find(type.name())
        .map(found -> interpreter.classes().methods(found, expr.name(), 0).isEmpty())
        .orElse(true);
  }

  /** Choices between other values are kept together by their models. */
  private static boolean isObject(Choice choice) {
    return choice.then() instanceof Value.ObjectRef
        || choice.otherwise() instanceof Value.ObjectRef;
  }
}
