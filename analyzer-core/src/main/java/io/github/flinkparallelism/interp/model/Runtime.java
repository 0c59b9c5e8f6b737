package io.github.flinkparallelism.interp.model;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the interpreter offers to models. */
public interface Runtime {
  /** The value in a slot. */
  Optional<Value> read(Slot slot);

  /** Sets a slot on the current path. */
  void write(Slot slot, Value value);

  /** A new address for an object. */
  int allocate();

  /** The conditions of the current path. */
  Guard guard();

  /** {@code guard} without conditions that have been decided for good since. */
  Guard open(Guard guard);

  /** A condition for a question that the program does not ask. */
  Condition question(String text, Location location);

  /** True inside a loop of unknown length. */
  boolean repeated();

  /** A fresh unknown. */
  Value.Unknown unknown(String reason, String text, Location location);

  /** An operation: computed where all operands are known, distributed over choices, else kept. */
  Value lift(
      String operator,
      List<Value> operands,
      String text,
      Location location,
      Function<List<Value>, Optional<Value>> concrete);

  /** Runs a lambda, method reference or functional object. */
  Value apply(Value function, List<Value> args, Location location);

  /** The class of the first parameter of a lambda or method reference, where source says it. */
  Optional<String> firstParameter(Value function);

  /** Whether the object's class in source has a method of that name with a body. */
  boolean hasMethod(Value object, String method, int args);

  /** Calls a method of an object whose class is in source. */
  Value invoke(Value object, String method, List<Value> args, Location location);

  /**
   * What an object in source becomes as part of a text, by its {@code toString}; every other value
   * as it is.
   */
  Value stringOf(Value value, Location location);

  /** Runs both sides of an undecided test on forked states and joins them. */
  Value branch(
      Value test, String text, Location location, Supplier<Value> then, Supplier<Value> otherwise);

  /** Runs {@code action} on a fork where {@code condition} has that value, and joins. */
  void under(Condition condition, boolean holds, Runnable action);

  /** Runs {@code round} as the body of a loop over {@code text} of unknown length. */
  void repeatedly(String text, Location location, Runnable round);

  /** {@code value} with choices that the current path has decided resolved. */
  Value settle(Value value);

  /** Whether the class of {@code value} is a subtype of {@code supertype}, a qualified name. */
  Optional<Boolean> isSubtype(Value value, String supertype);

  /** The qualified class of {@code value}, where known. */
  Optional<String> typeOf(Value value);

  /** The static type of the call whose method name is at {@code location}, from the class path. */
  Optional<String> staticType(Location location);

  /** The text of a file of the project, by class path name or relative path. */
  Optional<ResourceText> resource(String name);

  /** Classes in source as frameworks see them. */
  Reflection reflection();

  /** Whether a handler around this place may catch an exception of that type. */
  boolean mayCatch(String exceptionType);

  /** True once the program took so many steps that its methods are not entered any more. */
  boolean isCutShort();

  /** Ends the program on the current path: {@code System.exit}. */
  void stop();

  /** Throws an exception of that type on the current path. */
  void raise(String exceptionType);

  /** Records something that could not be analysed. */
  void problem(Problem problem);

  /**
   * A file that the program reads.
   *
   * @param file relative path
   * @param text its content
   */
  record ResourceText(String file, String text) {}
}
