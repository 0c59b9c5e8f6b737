package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** What a value is as part of a text; Java Language Specification 5.1.11. */
final class StringConversion {
  private StringConversion() {}

  /**
   * The text of an object whose class in source says what it is, {@code value} itself otherwise:
   * constants are converted where they are joined, and the text of other objects is their identity.
   */
  static Value of(Interpreter interpreter, Value value, Location location) {
    Value settled = interpreter.settle(value);
    if (settled instanceof Choice choice && hasObject(choice)) {
      return interpreter
          .machine()
          .fork(
              choice.condition(),
              () -> of(interpreter, choice.then(), location),
              () -> of(interpreter, choice.otherwise(), location));
    }
    return settled instanceof Value.ObjectRef object && hasText(interpreter, object)
        ? interpreter.invoke(object, "toString", List.of(), location)
        : settled;
  }

  private static boolean hasObject(Value value) {
    return value instanceof Choice choice
        ? hasObject(choice.then()) || hasObject(choice.otherwise())
        : value instanceof Value.ObjectRef;
  }

  private static boolean hasText(Interpreter interpreter, Value.ObjectRef object) {
    return interpreter.hasMethod(object, "toString", 0)
        || interpreter.read(new Slot(object.address(), Slot.ENUM_NAME)).isPresent()
        || interpreter
            .classes()
            .find(object.type())
            .filter(type -> type.decl().kind() == TypeDecl.Kind.RECORD)
            .isPresent();
  }

  /** {@code Record#toString}: components in order, each converted as well. */
  static Optional<Value> ofRecord(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, Location location) {
    if (type.decl().kind() != TypeDecl.Kind.RECORD) {
      return Optional.empty();
    }
    Value text = Value.of(type.decl().name() + "[");
    String separator = "";
    for (var component : type.decl().components()) {
      Optional<Value> part = interpreter.read(new Slot(object.address(), component.name()));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      text = join(interpreter, text, Value.of(separator + component.name() + "="), location);
      text = join(interpreter, text, of(interpreter, part.get(), location), location);
      separator = ", ";
    }
    return Optional.of(join(interpreter, text, Value.of("]"), location));
  }

  private static Value join(Interpreter interpreter, Value left, Value right, Location location) {
    return interpreter.lift(
        "+",
        List.of(left, right),
        "toString()",
        location,
        values -> Arithmetic.binary("+", values.get(0), values.get(1)));
  }
}
