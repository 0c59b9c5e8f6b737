package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.source.Language;
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

  /**
   * A simple name that is neither a variable nor a type: in languages that leave parentheses out, a
   * member of the object that this code runs in, or a method without arguments.
   */
  Optional<Value> bare(Expr.Name name) {
    if (Language.JAVA.isOf(name.location().file())) {
      return Optional.empty();
    }
    Value self = frame.self;
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      Optional<Value> member = memberOf(self, scope.get(), name);
      if (member.isPresent()) {
        return member;
      }
      self = scopes.outerOf(self);
    }
    Invocation call = CallEvaluator.invocation(Optional.empty(), "", name.name(), List.of(), name);
    Invocation completed = new Givens(interpreter, frame).complete(Optional.empty(), call);
    return completed.args().isEmpty()
        ? Optional.empty()
        : Optional.of(new CallEvaluator(interpreter, frame).unqualifiedCall(completed));
  }

  private Optional<Value> memberOf(Value self, LinkedType scope, Expr.Name name) {
    if (self instanceof Value.ObjectRef object) {
      Expr.Field field = new Expr.Field(name, name.name(), name.location());
      boolean has =
          !scopes.memberSlots(object, field).isEmpty()
              || interpreter.classes().find(object.type()).stream()
                  .anyMatch(type -> has(type, name));
      return has
          ? Optional.of(of(object, new Expr.Select(name, name.name(), name.location())))
          : Optional.empty();
    }
    return has(scope, name)
        ? Optional.of(
            interpreter
                .invoker()
                .invokeStatic(
                    scope.key(),
                    CallEvaluator.invocation(Optional.empty(), "", name.name(), List.of(), name)))
        : Optional.empty();
  }

  private boolean has(LinkedType type, Expr.Name name) {
    return !interpreter.classes().methods(type, name.name(), 0).isEmpty();
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
      Optional<Value> single =
          interpreter
              .classes()
              .find(type.name())
              .flatMap(found -> Singletons.of(found, interpreter))
              .filter(object -> !scopes.memberSlots(object, field).isEmpty());
      if (single.isPresent()) {
        return of(single.get(), expr);
      }
      Optional<Value> constant =
          scopes.staticField(type.name(), expr.name()).filter(value -> isMember(type, expr));
      if (constant.isPresent()) {
        return constant.get();
      }
    }
    return new CallEvaluator(interpreter, frame)
        .member(
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
