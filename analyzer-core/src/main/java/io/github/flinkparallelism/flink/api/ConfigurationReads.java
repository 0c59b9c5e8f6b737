package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OutsideEntries;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads of a {@code Configuration} as {@code Configuration#getOptional} does them: fallback keys,
 * texts as numbers, and keys that may be given from outside.
 */
final class ConfigurationReads {
  private static final Set<String> PRIMITIVES = Set.of("int", "long", "double", "boolean");

  private final Value.MapRef map;
  private final Map<Value, Value> entries;
  private final boolean open;
  private final Invocation call;
  private final int index;
  private final Runtime runtime;

  /**
   * A read.
   *
   * @param open whether there may be entries beside {@code entries}
   * @param index of the argument that is the key or option
   */
  ConfigurationReads(
      Value.MapRef map,
      Map<Value, Value> entries,
      boolean open,
      Invocation call,
      int index,
      Runtime runtime) {
    this.map = map;
    this.entries = Map.copyOf(entries);
    this.open = open;
    this.call = call;
    this.index = index;
    this.runtime = runtime;
  }

  /** An entry, else the default that the call states, else the default of the option. */
  Optional<Value> get() {
    Optional<Value> found = found();
    Optional<Value> absent = call.arg(index + 1).or(this::ofOption);
    return found.isPresent() || !open ? found.or(() -> absent) : outside(type(), absent);
  }

  /** The default of the option does not count. */
  Optional<Value> getOptional() {
    Optional<Value> none = Optional.of(new Value.Null());
    Optional<Value> found = found();
    Optional<Value> content =
        found.isPresent() || !open ? found.or(() -> none) : outside(type(), none);
    return content.map(Value.Opt::new);
  }

  Optional<Value> contains() {
    boolean found = found().isPresent();
    return found || !open
        ? Optional.of(Value.of(found))
        : outside("boolean", Optional.of(Value.FALSE));
  }

  private Optional<Value> asked() {
    return call.arg(index).map(runtime::settle);
  }

  private Optional<Value> ofOption() {
    return asked()
        .filter(ConfigOptions.Option.class::isInstance)
        .flatMap(option -> ((ConfigOptions.Option) option).byDefault());
  }

  private List<Value> keys() {
    Optional<Value> asked = asked();
    return asked.isPresent() && asked.get() instanceof ConfigOptions.Option option
        ? option.keys().stream().map(Value::of).toList()
        : asked.stream().toList();
  }

  /** The entry of the first key that has one. */
  private Optional<Value> found() {
    return keys().stream()
        .flatMap(key -> Optional.ofNullable(entries.get(key)).stream())
        .findFirst()
        .map(value -> TextConversion.convert(value, type(), call, runtime));
  }

  /** The input that an entry which nobody sees may be; empty where it is not known what it is. */
  private Optional<Value> outside(String type, Optional<Value> absent) {
    Optional<String> prefix =
        runtime
            .read(new Slot(map.address(), Heap.OUTSIDE))
            .flatMap(value -> value.constant(String.class));
    Optional<String> key = keys().stream().findFirst().flatMap(name -> name.constant(String.class));
    return prefix.isEmpty() || key.isEmpty()
        ? Optional.empty()
        : Optional.of(
            OutsideEntries.input(
                prefix.get() + key.get(), type, absent.map(runtime::settle), call));
  }

  private String type() {
    switch (call.method()) {
      case "getInteger":
        return "int";
      case "getLong":
        return "long";
      case "getBoolean":
        return "boolean";
      case "getDouble":
      case "getFloat":
        return "double";
      default:
        return typed().orElseGet(this::ofDefault);
    }
  }

  private Optional<String> typed() {
    Optional<String> chosen =
        asked()
            .filter(ConfigOptions.Option.class::isInstance)
            .flatMap(option -> ((ConfigOptions.Option) option).type());
    return chosen.map(method -> method.replace("Type", "")).filter(PRIMITIVES::contains);
  }

  private String ofDefault() {
    return ofOption()
        .flatMap(value -> value.constant(Object.class))
        .map(value -> TextConversion.kind(value.getClass().getName()))
        .orElse("String");
  }
}
