package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ConfigOption} and the builders of {@code ConfigOptions}. */
final class ConfigOptions {
  static final String CLASS = "org.apache.flink.configuration.ConfigOptions";

  /** Methods of the builders that choose a type. */
  static final Set<String> TYPES =
      Set.of(
          "stringType",
          "intType",
          "longType",
          "floatType",
          "doubleType",
          "booleanType",
          "durationType",
          "memoryType",
          "enumType",
          "mapType",
          "asList");

  /** Methods that end a builder. */
  static final Set<String> ENDS = Set.of("defaultValue", "defaultValues", "noDefaultValue");

  /** Methods of the option that do not change what it reads. */
  static final Set<String> NO_EFFECT = Set.of("withDescription", "description");

  /** Methods of the option that name more keys to read. */
  static final Set<String> MORE_KEYS = Set.of("withDeprecatedKeys", "withFallbackKeys");

  /** Methods that tell something of the option. */
  static final Set<String> READS =
      Set.of(
          "key",
          "defaultValue",
          "hasDefaultValue",
          "hasFallbackKeys",
          "hasDeprecatedKeys",
          "fallbackKeys",
          "deprecatedKeys");

  private ConfigOptions() {}

  /**
   * An option, finished or not.
   *
   * @param keys its key and the keys that are read in its absence
   * @param byDefault the stated default; a Java null for none; absent where it is not known
   * @param type the method that chose the type of its values; absent where none did
   */
  record Option(List<String> keys, Optional<Value> byDefault, Optional<String> type)
      implements External {
    Option {
      keys = List.copyOf(keys);
    }

    /** An option of Flink's, whose default is not listed here. */
    static Option of(String key) {
      return new Option(List.of(key), Optional.empty(), Optional.empty());
    }

    /** An option of Flink's for an int, without a default. */
    static Option ofInt(String key) {
      return new Option(List.of(key), Optional.of(new Value.Null()), Optional.of("intType"));
    }

    String key() {
      return keys.get(0);
    }

    @Override
    public String typeName() {
      return "org.apache.flink.configuration.ConfigOption";
    }
  }

  /** {@code ConfigOptions.key(name)}; empty for a name that is not known. */
  static Optional<Value> start(Invocation call) {
    boolean starts = call.type().equals(CLASS) && call.method().equals("key");
    return starts
        ? call.arg(0).flatMap(name -> name.constant(String.class)).map(Option::of)
        : Optional.empty();
  }

  /** A call on an option or its builder; empty for what is not followed. */
  static Optional<Value> call(Option option, Invocation call) {
    String method = call.method();
    if (method.equals("noDefaultValue")) {
      return Optional.of(new Option(option.keys(), Optional.of(new Value.Null()), option.type()));
    } else if (ENDS.contains(method) && call.args().size() == 1) {
      return Optional.of(new Option(option.keys(), call.arg(0), option.type()));
    } else if (TYPES.contains(method)) {
      return Optional.of(new Option(option.keys(), option.byDefault(), Optional.of(method)));
    } else if (NO_EFFECT.contains(method)) {
      return Optional.of(option);
    } else if (MORE_KEYS.contains(method)) {
      return withKeys(option, call);
    } else if (method.equals("key")) {
      return Optional.of(Value.of(option.key()));
    } else if (method.equals("defaultValue")) {
      return option.byDefault();
    }
    return method.equals("hasDefaultValue")
        ? option.byDefault().map(value -> Value.of(!value.isNull()))
        : Optional.empty();
  }

  private static Optional<Value> withKeys(Option option, Invocation call) {
    List<String> keys = new ArrayList<>(option.keys());
    for (Value arg : call.args()) {
      Optional<String> key = arg.constant(String.class);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    return Optional.of(new Option(keys, option.byDefault(), option.type()));
  }
}
