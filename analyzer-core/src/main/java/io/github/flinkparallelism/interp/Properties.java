package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Properties: what is written like a field and read through an accessor where there is one, and
 * where the object that has it may be left out.
 */
final class Properties {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Scopes scopes;
  private final Membership membership;

  Properties(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.scopes = new Scopes(interpreter, frame);
    this.membership = new Membership(interpreter);
  }

  private static Invocation accessor(Value target, String method, Expr.Select expr) {
    return CallEvaluator.invocation(Optional.of(target), "", method, List.of(), expr);
  }

  /** The property of a value. */
  Value of(Value target, Expr.Select expr) {
    if (target instanceof Choice choice) {
      return choice(choice, expr);
    }
    Optional<Value> known = known(target, expr);
    if (known.isPresent()) {
      return known.get();
    }
    String last = expr.methods().get(expr.methods().size() - 1);
    return new CallEvaluator(interpreter, frame).member(target, accessor(target, last, expr));
  }

  /** The sides of a choice between numbers or texts stay together. */
  private Value choice(Choice choice, Expr.Select expr) {
    return machine.fork(
        choice.condition(),
        () -> of(machine.settle(choice.then()), expr),
        () -> of(machine.settle(choice.otherwise()), expr));
  }

  /** What the value has for certain. */
  private Optional<Value> known(Value target, Expr.Select expr) {
    if (target instanceof Value.ClassRef type) {
      return ofClass(type, expr);
    }
    if (target instanceof Value.ObjectRef object) {
      return ofObject(object, expr);
    }
    for (String method : expr.methods()) {
      Membership.Attempt attempt = membership.call(target, accessor(target, method, expr));
      if (attempt.result().isPresent()) {
        return attempt.result();
      }
    }
    return Optional.empty();
  }

  private Optional<Value> ofObject(Value.ObjectRef object, Expr.Select expr) {
    Optional<LinkedType> type = interpreter.classes().find(object.type());
    for (String method : expr.methods()) {
      boolean declared =
          type.filter(
                  found ->
                      interpreter.classes().methods(found, method, 0).stream()
                          .anyMatch(each -> each.method().body().isPresent()))
              .isPresent();
      if (declared) {
        return Optional.of(interpreter.invoker().invoke(object, accessor(object, method, expr)));
      }
    }
    Optional<Value> field = scopes.memberSlot(object, expr.name()).flatMap(machine::read);
    if (field.isPresent()) {
      return field;
    }
    for (String method : expr.methods()) {
      Membership.Attempt attempt = membership.call(object, accessor(object, method, expr));
      if (attempt.result().isPresent()) {
        return attempt.result();
      }
    }
    return Optional.empty();
  }

  private Optional<Value> ofClass(Value.ClassRef type, Expr.Select expr) {
    Optional<Slot> slot = scopes.memberSlot(type, expr.name());
    if (slot.isPresent()) {
      return slot.flatMap(machine::read);
    }
    Optional<LinkedType> source = interpreter.classes().find(type.name());
    boolean accessor =
        source
            .filter(
                found ->
                    expr.methods().stream()
                        .anyMatch(
                            method -> !interpreter.classes().methods(found, method, 0).isEmpty()))
            .isPresent();
    Optional<Value> constant =
        accessor ? Optional.empty() : scopes.staticField(type.name(), expr.name());
    return constant.isPresent() || source.isEmpty()
        ? constant
        : Singletons.of(source.get(), interpreter).flatMap(single -> known(single, expr));
  }

  // ------------------------------------------------------------------ without an object

  /** A property whose object is left out, if it has one. */
  Value implicit(Expr.Receivers receivers, Expr.Select expr) {
    return implicit(receivers, 0, expr);
  }

  private Value implicit(Expr.Receivers receivers, int index, Expr.Select expr) {
    if (index < receivers.certain().size()) {
      Value receiver = machine.settle(interpreter.eval(receivers.certain().get(index), frame));
      return on(receiver, expr, () -> implicit(receivers, index + 1, expr));
    }
    if (receivers.possible().isPresent() && !isDeclared(expr)) {
      Value receiver = machine.settle(interpreter.eval(receivers.possible().get(), frame));
      return on(receiver, expr, () -> byName(expr));
    }
    return byName(expr);
  }

  private Value on(Value receiver, Expr.Select expr, java.util.function.Supplier<Value> otherwise) {
    if (receiver instanceof Choice choice) {
      return machine.fork(
          choice.condition(),
          () -> on(machine.settle(choice.then()), expr, otherwise),
          () -> on(machine.settle(choice.otherwise()), expr, otherwise));
    }
    Optional<Value> found = known(receiver, expr);
    if (found.isEmpty() && interpreter.machine().alive()) {
      String last = expr.methods().get(expr.methods().size() - 1);
      found = new Extensions(interpreter, frame).attempt(receiver, accessor(receiver, last, expr));
    }
    boolean unsure = found.isEmpty() && receiver instanceof Value.Unknown && !isDeclared(expr);
    return unsure ? of(receiver, expr) : found.orElseGet(otherwise);
  }

  /** Whether the name means something without an object. */
  private boolean isDeclared(Expr.Select expr) {
    Extensions extensions = new Extensions(interpreter, frame);
    return scopes.variable(expr.name()).isPresent()
        || scopes.importedField(expr.name()).isPresent()
        || scopes.type(expr.name()).isPresent()
        || expr.methods().stream().anyMatch(method -> extensions.isDeclared(method, 0));
  }

  private Value byName(Expr.Select expr) {
    Extensions extensions = new Extensions(interpreter, frame);
    for (String method : expr.methods()) {
      if (extensions.isDeclared(method, 0)) {
        return new CallEvaluator(interpreter, frame)
            .unqualifiedCall(
                CallEvaluator.invocation(Optional.empty(), "", method, List.of(), expr));
      }
    }
    boolean named =
        scopes.variable(expr.name()).isPresent()
            || scopes.importedField(expr.name()).isPresent()
            || scopes.type(expr.name()).isPresent();
    if (named || !(frame.self instanceof Value.ObjectRef)) {
      return interpreter.eval(new Expr.Name(expr.name(), expr.location()), frame);
    }
    String last = expr.methods().get(expr.methods().size() - 1);
    return interpreter.invoker().invoke(frame.self, accessor(frame.self, last, expr));
  }
}
