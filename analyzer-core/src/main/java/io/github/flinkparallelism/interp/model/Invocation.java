package io.github.flinkparallelism.interp.model;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A call of a method or constructor that is not in source.
 *
 * @param receiver absent for static calls and constructors
 * @param type qualified class: of the receiver where known, else the class that is named
 * @param method {@code <init>} for constructors
 * @param args evaluated arguments
 * @param text source text of the whole call
 * @param callText source text without the receiver: {@code .setParallelism(5)}
 * @param location the method's name
 */
public record Invocation(
    Optional<Value> receiver,
    String type,
    String method,
    List<Value> args,
    String text,
    String callText,
    Location location) {
  /**
   * Stands behind the name of a package as {@link #type} where a library is asked for a function
   * that extends the first argument. Without it, the package itself is the type.
   */
  public static final String EXTENSION = "#";

  public Invocation {
    args = List.copyOf(args);
  }

  /** The receiver of an instance call. */
  public Value self() {
    return receiver.orElseThrow();
  }

  /** The argument at {@code index}. */
  public Optional<Value> arg(int index) {
    return index < args.size() ? Optional.of(args.get(index)) : Optional.empty();
  }

  /** The same call on another receiver. */
  public Invocation on(Value other, String otherType) {
    return new Invocation(Optional.of(other), otherType, method, args, text, callText, location);
  }

  /** The same call without a receiver: of a static method, or of a function of a package. */
  public Invocation ofType(String otherType) {
    return new Invocation(Optional.empty(), otherType, method, args, text, callText, location);
  }

  /** The same call of another method. */
  public Invocation named(String other) {
    return new Invocation(receiver, type, other, args, text, callText, location);
  }

  /** The same call with other arguments. */
  public Invocation with(List<Value> other) {
    return new Invocation(receiver, type, method, other, text, callText, location);
  }
}
