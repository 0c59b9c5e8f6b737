package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Value;

/** Exceptions of libraries. */
public final class Raising {
  private Raising() {}

  /**
   * Throws on the current path. Where nobody can catch it and nothing decides whether it happens,
   * the program always ends there, which the user is told.
   */
  public static Value raise(String exception, String why, Invocation call, Runtime runtime) {
    if (!runtime.mayCatch(exception) && runtime.guard().literals().isEmpty()) {
      runtime.problem(new Problem("the program ends here: " + why, call.location()));
    }
    runtime.raise(exception);
    return Value.VOID;
  }

  /** Throws where the first argument is false: {@code require}, {@code assert}. */
  static Value unlessHolds(String exception, Invocation call, Runtime runtime) {
    Value test = runtime.settle(call.args().get(0));
    if (test.constant(Boolean.class).filter(holds -> !holds).isPresent()) {
      runtime.raise(exception);
    }
    return Value.VOID;
  }

  /** The first argument; throws where it is null. */
  static Value unlessNull(String exception, Invocation call, Runtime runtime) {
    Value value = runtime.settle(call.args().get(0));
    if (value.isNull()) {
      runtime.raise(exception);
      return Value.VOID;
    }
    return value;
  }
}
