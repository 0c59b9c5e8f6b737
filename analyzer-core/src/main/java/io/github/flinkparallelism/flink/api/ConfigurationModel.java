package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code Configuration}: a map by key, whose options are named by constants of Flink's classes. */
final class ConfigurationModel {
  static final String CLASS = "org.apache.flink.configuration.Configuration";
  private static final String PACKAGE = "org.apache.flink.configuration.";
  private static final String CHECKPOINTING_OPTIONS =
      "org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions";
  static final String PARALLELISM = "parallelism.default";
  static final String DIFFERENT_MAX =
      "pipeline.operator-chaining.chain-operators-with-different-max-parallelism";

  /** {@code FactoryUtil}: options that connectors read from their tables, without a default. */
  private static final Map<String, Value> FACTORY_OPTIONS =
      Map.of(
          "SINK_PARALLELISM", ConfigOptions.Option.ofInt("sink.parallelism"),
          "SOURCE_PARALLELISM", ConfigOptions.Option.ofInt("scan.parallelism"));

  private ConfigurationModel() {}

  static Optional<Value> staticField(String type, String name) {
    if (type.equals("org.apache.flink.table.api.config.ExecutionConfigOptions")) {
      boolean parallelism = name.equals("TABLE_EXEC_RESOURCE_DEFAULT_PARALLELISM");
      return Optional.of(
          ConfigOptions.Option.of(parallelism ? TableParallelism.TABLE_DEFAULT : name));
    }
    if (type.equals("org.apache.flink.table.factories.FactoryUtil")) {
      return Optional.ofNullable(FACTORY_OPTIONS.get(name));
    }
    String holder = type.substring(type.lastIndexOf('.') + 1);
    boolean options = type.startsWith(PACKAGE) && type.endsWith("Options");
    return options || type.equals(CHECKPOINTING_OPTIONS)
        ? Optional.of(ConfigOptions.Option.of(OptionKeys.of(holder + "." + name)))
        : Optional.empty();
  }

  static boolean isConfiguration(Value value) {
    return value instanceof Value.MapRef map && map.type().equals(CLASS)
        || value instanceof Value.Unknown unknown
            && unknown.type().filter(CLASS::equals).isPresent();
  }

  static Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return ConfigOptions.start(call).or(() -> create(call, runtime));
    } else if (call.self() instanceof ConfigOptions.Option option) {
      return ConfigOptions.call(option, call);
    }
    if (!(call.self() instanceof Value.MapRef map) || !map.type().equals(CLASS)) {
      return Optional.empty();
    }
    Optional<Value> contents = runtime.read(new Slot(map.address(), Slot.ELEMENTS));
    if (contents.isPresent() && contents.get() instanceof Choice choice) {
      Supplier<Value> side = () -> call(call, runtime).orElse(Value.VOID);
      return Optional.of(
          runtime.branch(
              Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
              choice.condition().text(),
              call.location(),
              side,
              side));
    }
    return access(map, call, runtime);
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    boolean made =
        call.type().equals(CLASS) && call.method().equals(MethodDecl.CONSTRUCTOR)
            || call.type().equals(CLASS) && call.method().equals("fromMap")
            || isGlobal(call);
    if (!made) {
      return Optional.empty();
    }
    Optional<Value> first = call.arg(0).map(runtime::settle);
    if (first.isPresent() && first.get() instanceof Choice choice) {
      return Optional.of(
          eachSide(choice, call, runtime, side -> create(call.with(List.of(side)), runtime)));
    }
    return isNull(first) ? Optional.of(raised(runtime)) : Optional.of(made(call, runtime));
  }

  /** Flink copies what it is given, {@code Configuration#fromMap} and the constructor. */
  private static boolean isNull(Optional<Value> source) {
    return source.isPresent() && source.get().isNull();
  }

  private static Value raised(Runtime runtime) {
    runtime.raise("NullPointerException");
    return Value.VOID;
  }

  private static Value eachSide(
      Choice choice, Invocation call, Runtime runtime, Function<Value, Optional<Value>> made) {
    return runtime.branch(
        Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
        choice.condition().text(),
        call.location(),
        () -> made.apply(runtime.settle(choice.then())).orElse(Value.VOID),
        () -> made.apply(runtime.settle(choice.otherwise())).orElse(Value.VOID));
  }

  private static Value made(Invocation call, Runtime runtime) {
    Map<Value, Value> copied = new LinkedHashMap<>();
    boolean given = !call.args().isEmpty() && call.type().equals(CLASS);
    boolean open = isGlobal(call);
    if (given) {
      Value source = runtime.settle(call.args().get(0));
      open = !(source instanceof Value.MapRef map) || isOpen(map, runtime);
      add(source, copied, call, runtime);
    }
    Value.MapRef created = (Value.MapRef) create(copied, open, runtime);
    if (isGlobal(call)) {
      // The files of the deployment may have any key.
      runtime.write(new Slot(created.address(), Heap.OUTSIDE), Value.of(""));
    } else if (given) {
      copyOutside(runtime.settle(call.args().get(0)), created, runtime);
    }
    return created;
  }

  /** Keys that may be given from outside in {@code source} may be so in {@code target} as well. */
  private static void copyOutside(Value source, Value.MapRef target, Runtime runtime) {
    if (source instanceof Value.MapRef map) {
      runtime
          .read(new Slot(map.address(), Heap.OUTSIDE))
          .ifPresent(prefix -> runtime.write(new Slot(target.address(), Heap.OUTSIDE), prefix));
      Slot contents = new Slot(map.address(), Slot.ELEMENTS);
      // What branches left differently stays so; a copy is as good as the original.
      runtime
          .read(contents)
          .filter(Choice.class::isInstance)
          .ifPresent(each -> runtime.write(new Slot(target.address(), Slot.ELEMENTS), each));
    }
  }

  /** What the cluster's files say, beside what is given. */
  private static boolean isGlobal(Invocation call) {
    return call.type().equals(PACKAGE + "GlobalConfiguration")
        && call.method().equals("loadConfiguration");
  }

  /** What is added may replace any entry where it is not known. */
  private static void add(
      Value source, Map<Value, Value> entries, Invocation call, Runtime runtime) {
    if (source instanceof Value.MapRef map) {
      entries.putAll(entries(map, runtime));
      return;
    }
    entries.clear();
    entries.put(
        Value.of(PARALLELISM),
        runtime.unknown(
            "the content of this Configuration is not known", call.text(), call.location()));
  }

  /** A new configuration with those entries. */
  static Value create(Map<Value, Value> entries, Runtime runtime) {
    return create(entries, false, runtime);
  }

  private static Value create(Map<Value, Value> entries, boolean open, Runtime runtime) {
    Value.MapRef map = new Value.MapRef(runtime.allocate(), CLASS);
    write(map, entries, open, runtime);
    return map;
  }

  private static void write(
      Value.MapRef map, Map<Value, Value> entries, boolean open, Runtime runtime) {
    runtime.write(new Slot(map.address(), Slot.ELEMENTS), new Contents.Entries(entries, open));
  }

  private static Map<Value, Value> entries(Value.MapRef map, Runtime runtime) {
    Optional<Value> contents = runtime.read(new Slot(map.address(), Slot.ELEMENTS));
    return contents.isPresent() && contents.get() instanceof Contents.Entries entries
        ? entries.values()
        : Map.of();
  }

  private static boolean isOpen(Value.MapRef map, Runtime runtime) {
    Optional<Value> contents = runtime.read(new Slot(map.address(), Slot.ELEMENTS));
    return contents.isEmpty()
        || !(contents.get() instanceof Contents.Entries entries)
        || entries.open();
  }

  private static Optional<Value> access(Value.MapRef map, Invocation call, Runtime runtime) {
    Optional<ConfigurationMethods.Kind> kind = ConfigurationMethods.of(call.method());
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Map<Value, Value> entries = new LinkedHashMap<>(entries(map, runtime));
    boolean open = isOpen(map, runtime);
    switch (kind.get()) {
      case READ:
        return new ConfigurationReads(map, entries, open, call, 0, runtime).get();
      case READ_TYPED:
        return new ConfigurationReads(map, entries, open, call, 1, runtime).get();
      case READ_OPTIONAL:
        return new ConfigurationReads(map, entries, open, call, 0, runtime).getOptional();
      case CONTAINS:
        return new ConfigurationReads(map, entries, open, call, 0, runtime).contains();
      case WRITE:
        call.arg(1).ifPresent(value -> entries.put(key(runtime.settle(call.args().get(0))), value));
        write(map, entries, open, runtime);
        return Optional.of(map);
      case REMOVE:
        call.arg(0).ifPresent(key -> entries.remove(key(runtime.settle(key))));
        write(map, entries, open, runtime);
        return Optional.empty();
      case ADD_ALL:
        addAll(map, call, entries, runtime);
        return Optional.of(Value.VOID);
      case COPY:
        return Optional.of(create(entries, open, runtime));
      case REPLACE:
        add(Value.VOID, entries, call, runtime);
        write(map, entries, true, runtime);
        return Optional.of(Value.VOID);
      default:
        return Optional.empty();
    }
  }

  private static void addAll(
      Value.MapRef map, Invocation call, Map<Value, Value> entries, Runtime runtime) {
    Value source = call.arg(0).map(runtime::settle).orElse(Value.VOID);
    boolean open =
        isOpen(map, runtime) || !(source instanceof Value.MapRef m) || isOpen(m, runtime);
    Optional<Value> prefix = call.arg(1).map(runtime::settle);
    if (prefix.isEmpty()) {
      add(source, entries, call, runtime);
    } else if (source instanceof Value.MapRef other
        && prefix.get().constant(String.class).isPresent()) {
      String before = prefix.get().constant(String.class).get();
      entries(other, runtime)
          .forEach((key, value) -> entries.put(Value.of(before + Texts.of(key)), value));
    } else {
      add(Value.VOID, entries, call, runtime);
    }
    write(map, entries, open, runtime);
  }

  static Value key(Value value) {
    return value instanceof ConfigOptions.Option option ? Value.of(option.key()) : value;
  }

  /** A configuration value as Flink reads an int option. */
  static Value toInt(Value value, Call call) {
    Optional<String> text = value.constant(String.class);
    if (text.isPresent()) {
      try {
        return new Value.Const(Integer.parseInt(text.get().trim()), value.origin());
      } catch (NumberFormatException e) {
        return call.runtime()
            .unknown(
                "\"" + text.get() + "\" is not a number",
                call.invocation().text(),
                call.invocation().location());
      }
    }
    return value;
  }
}
