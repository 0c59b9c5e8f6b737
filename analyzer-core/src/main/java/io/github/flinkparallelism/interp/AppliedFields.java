package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * Fields that are written like methods, where no method has the name: Scala's {@code
 * config.widths("map")} asks a map, and Kotlin's {@code config.build(env)} calls a function.
 */
final class AppliedFields {
  private AppliedFields() {}

  /** A call on an object of which {@code field} is a field. */
  static Optional<Value> call(Interpreter interpreter, Optional<Slot> field, Invocation call) {
    if (!mayApply(call)) {
      return Optional.empty();
    }
    boolean scala = Language.SCALA.isOf(call.location().file());
    return field
        .flatMap(interpreter::read)
        .filter(value -> !(value instanceof Value.Const) && !value.isNull())
        .map(value -> interpreter.invoker().invoke(value, call.named(scala ? "apply" : "invoke")));
  }

  /** A call on a class that has a static field of the name. */
  static Optional<Value> staticCall(Interpreter interpreter, LinkedType type, Invocation call) {
    Optional<LinkedType> owner =
        mayApply(call) ? interpreter.initializer().ownerOf(type, call.method()) : Optional.empty();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    interpreter.initializer().ensure(owner.get());
    Slot slot = interpreter.initializer().slot(owner.get(), call.method());
    return call(interpreter, Optional.of(slot), call);
  }

  private static boolean mayApply(Invocation call) {
    return !call.args().isEmpty() && !Language.JAVA.isOf(call.location().file());
  }
}
