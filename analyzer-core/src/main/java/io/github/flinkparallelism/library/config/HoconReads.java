package io.github.flinkparallelism.library.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads of one key of a {@code Config}: values with the place of their entry. */
final class HoconReads {
  private static final String EXCEPTION = ConfigException.class.getName();

  private final HoconConfig config;
  private final Invocation call;
  private final Runtime runtime;

  HoconReads(HoconConfig config, Invocation call, Runtime runtime) {
    this.config = config;
    this.call = call;
    this.runtime = runtime;
  }

  /** A typed getter; empty for those that are not followed. */
  Optional<Value> get(String method, String path) {
    switch (method) {
      case "getInt":
        return Optional.of(scalar(path, "int", c -> c.getInt(path)));
      case "getLong":
        return Optional.of(scalar(path, "long", c -> c.getLong(path)));
      case "getDouble":
        return Optional.of(scalar(path, "double", c -> c.getDouble(path)));
      case "getBoolean":
        return Optional.of(scalar(path, "boolean", c -> c.getBoolean(path)));
      case "getString":
        return Optional.of(scalar(path, "String", c -> c.getString(path)));
      case "getBytes":
        return Optional.of(scalar(path, "long", c -> c.getBytes(path)));
      case "getMilliseconds":
        return duration(path, TimeUnit.MILLISECONDS.name());
      case "getDuration":
        return duration(path, TimeUnit.NANOSECONDS.name())
            .map(nanoseconds -> new HoconAmount(nanoseconds, HoconAmount.DURATION));
      case "getMemorySize":
        return Optional.of(
            new HoconAmount(scalar(path, "long", c -> c.getBytes(path)), HoconAmount.MEMORY_SIZE));
      case "getNumber":
        return Optional.of(scalar(path, "int", c -> c.getNumber(path)));
      case "getAnyRef":
        return Optional.of(anyRef(path));
      case "hasPath":
        return Optional.of(has(path, false));
      case "hasPathOrNull":
        return Optional.of(has(path, true));
      case "getIsNull":
        return Optional.of(Value.of(has(path, true).equals(Value.TRUE) && isNull(path)));
      case "getConfig":
      case "getObject":
        return Optional.of(section(path));
      case "getStringList":
      case "getIntList":
      case "getLongList":
      case "getBooleanList":
      case "getDoubleList":
      case "getNumberList":
      case "getAnyRefList":
      case "getConfigList":
      case "getObjectList":
        return Optional.of(list(method, path));
      default:
        return Optional.empty();
    }
  }

  /** {@code getDuration(path, unit)}; empty for a unit that Java does not have. */
  Optional<Value> duration(String path, String unit) {
    return Arrays.stream(TimeUnit.values())
        .filter(each -> each.name().equals(unit))
        .findFirst()
        .map(each -> scalar(path, "long", c -> c.getDuration(path, each)));
  }

  /** {@code getEnum(type, path)}. */
  Value enumeration(String type, String path) {
    Value name = scalar(path, "String", c -> c.getString(path));
    if (runtime.reflection().properties(type).isEmpty()
        && name.constant(String.class).isPresent()
        && runtime
            .reflection()
            .enumConstant(type, name.constant(String.class).get(), false)
            .isEmpty()) {
      return new Value.EnumRef(type, name.constant(String.class).get());
    }
    return TextConversion.convert(name, type, call, runtime);
  }

  private boolean isNull(String path) {
    try {
      return config.plain().getIsNull(path);
    } catch (ConfigException failure) {
      return false;
    }
  }

  private interface Getter {
    Object get(Config config);
  }

  private Value scalar(String path, String type, Getter getter) {
    Optional<Value> plain = Optional.empty();
    String failure = "";
    try {
      plain = Optional.of(constant(path, getter.get(config.plain())));
    } catch (ConfigException e) {
      failure = explain(path, e);
    }
    Optional<String> input = input(path);
    if (input.isPresent()) {
      return new Value.Symbol(input.get(), type, plain, call.text(), call.location());
    }
    return plain.isPresent() ? plain.get() : absent(path, type, failure);
  }

  private Value absent(String path, String type, String failure) {
    Optional<String> outside = outside(path);
    if (outside.isPresent() && has(config.plain(), path).isEmpty()) {
      return new Value.Symbol(outside.get(), type, Optional.empty(), call.text(), call.location());
    }
    boolean known = config.missing().isEmpty();
    if (known && runtime.mayCatch(EXCEPTION)) {
      runtime.raise(EXCEPTION);
      return Value.VOID;
    }
    return runtime.unknown(config.missing().orElse(failure), call.text(), call.location());
  }

  /** The input that a key may come from; names of environment variables have no dots. */
  private Optional<String> outside(String path) {
    String prefix = config.outside();
    boolean possible = prefix.equals("-D") || prefix.equals("$") && !path.contains(".");
    return possible ? Optional.of(prefix + path) : Optional.empty();
  }

  private static String explain(String path, ConfigException failure) {
    if (failure instanceof ConfigException.Missing) {
      return "the configuration has no " + path;
    }
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty() ? path + " cannot be read" : message;
  }

  private Optional<String> input(String path) {
    Optional<ConfigValue> marked = has(config.marked(), path);
    return marked.isPresent() && marked.get().unwrapped() instanceof String text
        ? HoconSubstitutions.input(text)
        : Optional.empty();
  }

  private static Optional<ConfigValue> has(Config config, String path) {
    try {
      return config.hasPath(path) ? Optional.of(config.getValue(path)) : Optional.empty();
    } catch (ConfigException failure) {
      return Optional.empty();
    }
  }

  private Value has(String path, boolean orNull) {
    boolean present;
    try {
      present = orNull ? config.plain().hasPathOrNull(path) : config.plain().hasPath(path);
    } catch (ConfigException unresolved) {
      present = false;
    }
    if (present) {
      return Value.TRUE;
    }
    Optional<String> input = input(path).or(() -> outside(path));
    if (input.isPresent()) {
      return new Value.Symbol(
          input.get(), "boolean", Optional.of(Value.FALSE), call.text(), call.location());
    }
    return config.missing().isPresent()
        ? runtime.unknown(config.missing().get(), call.text(), call.location())
        : Value.FALSE;
  }

  private Value section(String path) {
    try {
      Config plain =
          has(config.plain(), path).isPresent()
              ? config.plain().getConfig(path)
              : ConfigFactory.empty();
      Optional<ConfigValue> marked = has(config.marked(), path);
      if (has(config.plain(), path).isEmpty() && marked.isEmpty()) {
        return absent(path, "Config", "the configuration has no " + path);
      }
      return config.part(plain, marked.isPresent() ? config.marked().getConfig(path) : plain);
    } catch (ConfigException failure) {
      return runtime.unknown(explain(path, failure), call.text(), call.location());
    }
  }

  private Value anyRef(String path) {
    return has(config.plain(), path)
        .filter(value -> input(path).isEmpty())
        .map(value -> value(path, value))
        .orElseGet(() -> scalar(path, "String", c -> c.getString(path)));
  }

  private Value list(String method, String path) {
    Optional<ConfigValue> found = has(config.plain(), path);
    if (found.isEmpty()) {
      return absent(path, "List", "the configuration has no " + path);
    }
    List<Value> values = new ArrayList<>();
    boolean configs = method.equals("getConfigList") || method.equals("getObjectList");
    if (found.get() instanceof ConfigList list) {
      for (ConfigValue element : list) {
        boolean section = configs && element instanceof ConfigObject;
        values.add(
            section
                ? HoconConfig.of(((ConfigObject) element).toConfig())
                : converted(method, value(path, element)));
      }
    }
    return Heap.list("java.util.List", values, !(found.get() instanceof ConfigList), runtime);
  }

  private static Value converted(String method, Value value) {
    Optional<Number> number = value.constant(Number.class);
    return method.equals("getStringList") && number.isPresent()
        ? new Value.Const(String.valueOf(number.get()), value.origin())
        : value;
  }

  /** Any value: objects as maps, lists as lists. */
  Value value(String path, ConfigValue value) {
    if (value instanceof ConfigObject object) {
      Map<Value, Value> entries = new LinkedHashMap<>();
      object.forEach((key, inner) -> entries.put(Value.of(key), value(path + "." + key, inner)));
      return Heap.map("java.util.Map", entries, false, runtime);
    } else if (value instanceof ConfigList list) {
      List<Value> elements = new ArrayList<>();
      list.forEach(element -> elements.add(value(path, element)));
      return Heap.list("java.util.List", elements, false, runtime);
    }
    Object unwrapped = value.unwrapped();
    return unwrapped == null
        ? new Value.Null()
        : Value.of(unwrapped, origin(path, unwrapped, value.origin()));
  }

  private Value constant(String path, Object constant) {
    return has(config.plain(), path)
        .<Value>map(value -> Value.of(constant, origin(path, constant, value.origin())))
        .orElseGet(() -> Value.of(constant));
  }

  private Origin origin(String path, Object constant, ConfigOrigin origin) {
    String file = origin.description().replaceFirst(": \\d+(-\\d+)?$", "");
    return new Origin(
        path + " = " + constant, new Location(file, Math.max(1, origin.lineNumber()), 1));
  }
}
