package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that only describe something to Flink: types, states, watermarks, durations. Making one
 * does nothing but check its arguments. Where these are known there is nothing to doubt: no handler
 * of an exception runs.
 */
final class PlainObjects {
  private static final Set<String> PACKAGES =
      Set.of(
          "org.apache.flink.api.common.eventtime",
          "org.apache.flink.api.common.state",
          "org.apache.flink.api.common.typeinfo",
          "org.apache.flink.streaming.api.functions.sink",
          "org.apache.flink.streaming.api.functions.sink.v2",
          "org.apache.flink.streaming.api.functions.sink.legacy",
          "org.apache.flink.streaming.api.windowing.evictors",
          "org.apache.flink.streaming.api.windowing.time",
          "org.apache.flink.streaming.api.windowing.triggers");

  private static final String INTERVAL_SOURCE =
      "org.apache.flink.api.connector.source.lib.NumberSequenceSource";
  private static final String INTERVAL = "org.apache.flink.util.NumberSequenceIterator";
  private static final String TAG = "org.apache.flink.util.OutputTag";
  private static final String DURATION = "java.time.Duration";
  private static final Set<String> CLASSES = Set.of(INTERVAL_SOURCE, INTERVAL, TAG, DURATION);

  private PlainObjects() {}

  /** What a constructor or static method makes; empty where it may fail. */
  static Optional<Value> made(Invocation call) {
    return isPlain(call.type()) && call.args().stream().allMatch(PlainObjects::isSure) && fits(call)
        ? Optional.of(new Built(call.type(), Set.of(call.method())))
        : Optional.empty();
  }

  private static boolean isPlain(String type) {
    int dot = type.lastIndexOf('.');
    return dot > 0 && (CLASSES.contains(type) || PACKAGES.contains(type.substring(0, dot)));
  }

  private static boolean isSure(Value arg) {
    return !(arg instanceof Value.Undecided || arg instanceof FlinkRef) && !arg.isNull();
  }

  /** Whether the class takes these arguments, as far as they are not of the wrong type. */
  private static boolean fits(Invocation call) {
    if (!call.method().equals(MethodDecl.CONSTRUCTOR)) {
      // A text may be none that can be parsed.
      return !call.type().equals(DURATION) || call.method().startsWith("of");
    }
    return switch (call.type()) {
      case INTERVAL_SOURCE, INTERVAL -> isInterval(call.args());
      case TAG -> call.args().get(0).constant(String.class).filter(t -> !t.isEmpty()).isPresent();
      default -> true;
    };
  }

  private static boolean isInterval(List<Value> args) {
    Optional<Number> from = args.get(0).constant(Number.class);
    Optional<Number> to = args.get(1).constant(Number.class);
    return from.isPresent() && to.isPresent() && from.get().longValue() <= to.get().longValue();
  }
}
