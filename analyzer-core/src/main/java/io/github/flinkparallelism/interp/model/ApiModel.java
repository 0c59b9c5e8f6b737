package io.github.flinkparallelism.interp.model;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** What calls into one library do. Implementations keep no state but in the store. */
public interface ApiModel {
  /** The result of a call; empty when this model does not know the method. */
  Optional<Value> call(Invocation call, Runtime runtime);

  /**
   * Whether {@code value} has a method of that name with so many parameters; empty when this model
   * cannot tell, and for values of other libraries. Asked where a language would call a function
   * instead.
   */
  default Optional<Boolean> hasMethod(Value value, String method, int args) {
    return Optional.empty();
  }

  /** The value of a static field that is not in source. */
  default Optional<Value> staticField(String type, String name) {
    return Optional.empty();
  }

  /**
   * One value that stands for all sides of a choice, so that a call on it happens once and not once
   * per side; empty when the sides must be kept apart.
   */
  default Optional<Value> merge(Choice choice) {
    return Optional.empty();
  }

  /** A value of this library in place of an unknown of a static type that it knows. */
  default Optional<Value> adopt(Value.Unknown unknown, String type, Runtime runtime) {
    return Optional.empty();
  }

  /** Whether {@link #input} gives a value for that type. */
  default boolean isInput(String type) {
    return false;
  }

  /**
   * The value of a parameter or field of that type which nobody in source sets, such as the
   * environment of a method that only callers outside of the project call.
   *
   * @param type qualified
   * @param name of the parameter or field
   */
  default Optional<Value> input(String type, String name, Location location, Runtime runtime) {
    return Optional.empty();
  }

  /**
   * Whether objects of classes in source that extend {@code type} are objects of this library: what
   * they do not override, the model does with what its constructor gave.
   */
  default boolean isBase(String type) {
    return false;
  }

  /**
   * Told of an object in source whose class extends one of this library.
   *
   * @param base what the constructor of that class gave
   */
  default void extended(Value base, Value.ObjectRef object, Runtime runtime) {}

  /**
   * Whether an object of unknown type would be of interest to this model if {@code method} is
   * called on it; asked before types are looked up on the class path, which is expensive.
   */
  default boolean mayOwn(String method) {
    return false;
  }

  /** Whether {@code value} is of class {@code type}; empty when this model cannot tell. */
  default Optional<Value> instanceOf(Value value, String type, Runtime runtime) {
    return Optional.empty();
  }

  /** Whether class {@code type} extends or implements {@code supertype}; empty when not known. */
  default Optional<Boolean> isSubtype(String type, String supertype) {
    return Optional.empty();
  }

  /** True for a class of this library, by qualified name: what an on-demand import may mean. */
  default boolean knowsType(String name) {
    return false;
  }

  /**
   * What a framework of this library puts into a field that it fills; asked for annotated fields
   * and for fields of annotated classes.
   *
   * @param initial the value that the source gives it
   */
  default Optional<Value> injected(Reflection.Property property, Value initial, Runtime runtime) {
    return Optional.empty();
  }

  /**
   * Told of a call that is left out because of a test that this library decided.
   *
   * @param reason what {@link #instanceOf} gave as the origin of its answer
   */
  default void skipped(String method, String text, Location location, Origin reason) {}

  /** True for a class of this library whose methods only store and read what they are given. */
  default boolean isHarmless(String type) {
    return false;
  }

  /**
   * Told when values of this library are passed to code that nobody knows.
   *
   * @param reason why it is not known
   */
  default void escaped(Invocation call, Value result, String reason, Runtime runtime) {}
}
