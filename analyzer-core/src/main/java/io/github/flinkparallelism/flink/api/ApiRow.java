package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;

/**
 * What a table says about the overloads of one method.
 *
 * @param method its name; {@code <init>} for constructors
 * @param minArgs least number of arguments
 * @param maxArgs greatest number of arguments
 * @param since release line from which on it holds: {@code 1.15}; absent for all
 * @param result what the call gives back, where it does nothing else
 * @param effect what it does
 */
record ApiRow(
    String method,
    int minArgs,
    int maxArgs,
    Optional<FlinkVersion> since,
    Result result,
    Effect effect) {

  /** What a call gives back. */
  enum Result {
    /** What the effect says: the method is modelled. */
    MODELLED,
    /** The receiver, or nothing: the method has no effect on the plan. */
    RECEIVER,
    /** An object that cannot influence the plan; the method has no effect on it either. */
    OBJECT,
    /** A number, a flag or a text that is not followed; the method has no effect on the plan. */
    VALUE
  }

  /** True where the row speaks of calls with that many arguments. */
  boolean takes(int args) {
    return args >= minArgs && args <= maxArgs;
  }

  /** True where the row speaks of that release. */
  boolean holdsIn(FlinkVersion version) {
    return since.map(first -> version.compareTo(first) >= 0).orElse(true);
  }
}
