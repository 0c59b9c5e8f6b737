package io.github.flinkparallelism.value;

/**
 * A value that only an API model understands, such as a stream. Immutable; what changes about it is
 * in the store.
 */
public non-sealed interface External extends Value {
  /** Qualified name of the class it is an instance of. */
  String typeName();
}
