package io.github.flinkparallelism.value;

import java.util.Optional;

/**
 * A value that only an API model understands, such as a stream. Immutable; what changes about it is
 * in the store.
 */
public non-sealed interface External extends Value {
  /** Qualified name of the class it is an instance of. */
  String typeName();

  /** What it becomes in a concatenation of strings, where its model knows. */
  default Optional<String> text() {
    return Optional.empty();
  }
}
