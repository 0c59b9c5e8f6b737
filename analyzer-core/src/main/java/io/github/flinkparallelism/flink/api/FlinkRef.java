package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Flink object of the program.
 *
 * @param type its class
 * @param node the transformation that a consumer would read from; absent for objects that are no
 *     stream
 * @param env address of the environment that it belongs to
 * @param attributes what else the model must remember: the second stream, the window assigner
 */
record FlinkRef(
    FlinkType type, Optional<Gated<Integer>> node, int env, Map<String, Value> attributes)
    implements External {
  FlinkRef {
    attributes = Map.copyOf(attributes);
  }

  /** An environment or something of it. */
  static FlinkRef of(FlinkType type, int env) {
    return new FlinkRef(type, Optional.empty(), env, Map.of());
  }

  /** A stream that reads from transformation {@code node}. */
  static FlinkRef stream(FlinkType type, Gated<Integer> node, int env) {
    return new FlinkRef(type, Optional.of(node), env, Map.of());
  }

  /** The same object seen as another type. */
  FlinkRef as(FlinkType other) {
    return new FlinkRef(other, node, env, attributes);
  }

  /** The same with one more attribute. */
  FlinkRef with(String name, Value value) {
    Map<String, Value> more = new HashMap<>(attributes);
    more.put(name, value);
    return new FlinkRef(type, node, env, more);
  }

  /** True for what programs are built in, of tables or not. */
  boolean isEnvironment() {
    return type == FlinkType.ENVIRONMENT || type == FlinkType.TABLE_ENVIRONMENT;
  }

  /** An attribute. */
  Optional<Value> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The transformation of a stream. */
  Gated<Integer> stream() {
    return node.orElseThrow();
  }

  /** A {@code Table} prints itself as a name under which SQL finds it. */
  @Override
  public Optional<String> text() {
    return type == FlinkType.TABLE
        ? attribute(Attribute.NAME).flatMap(name -> name.constant(String.class))
        : Optional.empty();
  }

  @Override
  public String typeName() {
    return type.className();
  }
}
