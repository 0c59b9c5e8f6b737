package io.github.flinkparallelism.value;

import java.util.Optional;

/**
 * A value that only an API model understands, such as a stream. Immutable; what changes about it is
 * in the store.
 */
public non-sealed interface External extends Value {
  /** Qualified name of the class it is an instance of. */
  String typeName();

  /** True for a setting that a model keeps in the store, such as a number with its provenance. */
  default boolean isSetting() {
    return false;
  }

  /** Whether a setting says what another one says, however either came to be. */
  default boolean saysSameAs(External other) {
    return equals(other);
  }

  /**
   * The setting in its place where nobody knows what it says.
   *
   * @param unknown says why
   */
  default Value replacedBy(Value.Unknown unknown) {
    return unknown;
  }

  /** What it becomes in a concatenation of strings, where its model knows. */
  default Optional<String> text() {
    return Optional.empty();
  }
}
