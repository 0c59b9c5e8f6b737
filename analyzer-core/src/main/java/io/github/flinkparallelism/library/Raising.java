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
}
