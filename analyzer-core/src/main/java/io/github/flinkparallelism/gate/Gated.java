package io.github.flinkparallelism.gate;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value that may depend on undecided conditions of the program: a binary decision tree with
 * values at its leaves. Built by joins of the interpreter, resolved by the planner.
 *
 * @param <T> an immutable value type
 */
public sealed interface Gated<T> {
  /**
   * The same value in every scenario.
   *
   * @param value the value
   */
  record Always<T>(T value) implements Gated<T> {}

  /**
   * One value where the condition holds and another where it does not.
   *
   * @param condition what decides
   * @param then the value where it holds
   * @param otherwise the value where it does not
   */
  record Choice<T>(Condition condition, Gated<T> then, Gated<T> otherwise) implements Gated<T> {}

  /** The same value in every scenario. */
  static <T> Gated<T> always(T value) {
    return new Always<>(value);
  }

  /** A choice, or its side where both sides are equal. */
  static <T> Gated<T> choice(Condition condition, Gated<T> then, Gated<T> otherwise) {
    return then.equals(otherwise) ? then : new Choice<>(condition, then, otherwise);
  }

  /** The value in {@code scenario}, which must assign every condition that is met on the way. */
  default T in(Map<Condition, Boolean> scenario) {
    Gated<T> current = this;
    while (current instanceof Choice<T> choice) {
      current = scenario.get(choice.condition()) ? choice.then() : choice.otherwise();
    }
    return ((Always<T>) current).value();
  }

  /** Applies {@code function} to every leaf. */
  default <R> Gated<R> map(Function<? super T, ? extends R> function) {
    if (this instanceof Choice<T> choice) {
      return Gated.<R>choice(
          choice.condition(), choice.then().map(function), choice.otherwise().map(function));
    }
    return new Always<>(function.apply(((Always<T>) this).value()));
  }

  /** Visits every condition of the tree, parents first; a condition may be visited repeatedly. */
  default void forEachCondition(Consumer<Condition> visitor) {
    if (this instanceof Choice<T> choice) {
      visitor.accept(choice.condition());
      choice.then().forEachCondition(visitor);
      choice.otherwise().forEachCondition(visitor);
    }
  }
}
