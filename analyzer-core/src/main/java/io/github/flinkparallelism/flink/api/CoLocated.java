package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.CoLocation;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * A co-location group with its place, as the store holds it.
 *
 * @param group what the call said
 */
record CoLocated(CoLocation group) implements External {
  @Override
  public String typeName() {
    return "java.lang.String";
  }

  /** {@code Transformation#setCoLocationGroupKey}; a key that is not known says nothing. */
  static Effect setKey() {
    return call -> {
      Optional<String> key = call.arg(0).flatMap(value -> value.constant(String.class));
      Value value =
          key.<Value>map(text -> new CoLocated(new CoLocation(text, call.invocation().location())))
              .orElseGet(Value.Null::new);
      Settings.eachTarget(
          call.self().stream(),
          call.runtime(),
          id ->
              call.runtime()
                  .write(
                      new Slot(call.recorder().draft(id).address(), Attribute.CO_LOCATION), value));
      return call.self();
    };
  }

  /** What a stored value says. */
  static Optional<CoLocation> of(Value value) {
    return value instanceof CoLocated located ? Optional.of(located.group()) : Optional.empty();
  }
}
