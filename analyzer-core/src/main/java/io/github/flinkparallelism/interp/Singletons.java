package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** The only object of a class, which the name of the class stands for in some languages. */
final class Singletons {
  private static final String NAME = "INSTANCE";

  private Singletons() {}

  /** The object in the static field of the class that holds it; empty where there is none. */
  static Optional<Value> of(LinkedType type, Interpreter interpreter) {
    return type.decl()
        .field(NAME)
        .filter(field -> field.isStatic() && field.type().name().equals(type.decl().name()))
        .flatMap(field -> interpreter.initializer().read(type, NAME))
        .filter(Value.ObjectRef.class::isInstance);
  }
}
