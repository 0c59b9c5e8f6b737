package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code Configuration}: a map by key, whose options are named by constants of Flink's classes. */
final class ConfigurationModel {
  static final String CLASS = "org.apache.flink.configuration.Configuration";
  private static final String PACKAGE = "org.apache.flink.configuration.";
  static final String PARALLELISM = "parallelism.default";
  static final String DIFFERENT_MAX =
      "pipeline.operator-chaining.chain-operators-with-different-max-parallelism";
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("CoreOptions.DEFAULT_PARALLELISM", PARALLELISM),
          Map.entry("PipelineOptions.MAX_PARALLELISM", "pipeline.max-parallelism"),
          Map.entry("PipelineOptions.OPERATOR_CHAINING", "pipeline.operator-chaining"),
          Map.entry(
              "PipelineOptions.OPERATOR_CHAINING_CHAIN_OPERATORS_WITH_DIFFERENT_MAX_PARALLELISM",
              DIFFERENT_MAX),
          Map.entry("TaskManagerOptions.NUM_TASK_SLOTS", "taskmanager.numberOfTaskSlots"),
          Map.entry("JobManagerOptions.SCHEDULER", "jobmanager.scheduler"),
          Map.entry("ExecutionOptions.RUNTIME_MODE", "execution.runtime-mode"),
          Map.entry("ExecutionOptions.BATCH_SHUFFLE_MODE", "execution.batch-shuffle-mode"),
          Map.entry(
              "BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED",
              "execution.batch.adaptive.auto-parallelism.enabled"),
          Map.entry(
              "BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_MIN_PARALLELISM",
              "execution.batch.adaptive.auto-parallelism.min-parallelism"),
          Map.entry(
              "BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_MAX_PARALLELISM",
              "execution.batch.adaptive.auto-parallelism.max-parallelism"));

  private ConfigurationModel() {}

  /**
   * A constant of one of Flink's option classes.
   *
   * @param key the option's key, or the constant's name where the key does not matter
   */
  record Option(String key) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "ConfigOption";
    }
  }

  static Optional<Value> staticField(String type, String name) {
    if (type.equals("org.apache.flink.table.api.config.ExecutionConfigOptions")) {
      boolean parallelism = name.equals("TABLE_EXEC_RESOURCE_DEFAULT_PARALLELISM");
      return Optional.of(new Option(parallelism ? TableParallelism.TABLE_DEFAULT : name));
    }
    boolean options = type.startsWith(PACKAGE) && type.endsWith("Options");
    if (!options) {
      return Optional.empty();
    }
    String constant = type.substring(PACKAGE.length()) + "." + name;
    return Optional.of(new Option(OPTIONS.getOrDefault(constant, constant)));
  }

  static boolean isConfiguration(Value value) {
    return value instanceof Value.MapRef map && map.type().equals(CLASS)
        || value instanceof Value.Unknown unknown
            && unknown.type().filter(CLASS::equals).isPresent();
  }

  static Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call, runtime);
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
            || call.type().equals(PACKAGE + "GlobalConfiguration");
    if (!made) {
      return Optional.empty();
    }
    Map<Value, Value> copied = new LinkedHashMap<>();
    boolean given = !call.args().isEmpty() && call.type().equals(CLASS);
    if (given) {
      add(runtime.settle(call.args().get(0)), copied, call, runtime);
    }
    return Optional.of(create(copied, runtime));
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
    Value.MapRef map = new Value.MapRef(runtime.allocate(), CLASS);
    runtime.write(new Slot(map.address(), Slot.ELEMENTS), new Contents.Entries(entries, false));
    return map;
  }

  private static Map<Value, Value> entries(Value.MapRef map, Runtime runtime) {
    Optional<Value> contents = runtime.read(new Slot(map.address(), Slot.ELEMENTS));
    return contents.isPresent() && contents.get() instanceof Contents.Entries entries
        ? entries.values()
        : Map.of();
  }

  private static Optional<Value> access(Value.MapRef map, Invocation call, Runtime runtime) {
    String method = call.method();
    List<Value> args = call.args();
    boolean setter = method.startsWith("set") && args.size() == 2;
    if (setter) {
      Map<Value, Value> entries = new LinkedHashMap<>(entries(map, runtime));
      entries.put(key(runtime.settle(args.get(0))), args.get(1));
      runtime.write(new Slot(map.address(), Slot.ELEMENTS), new Contents.Entries(entries, false));
      return Optional.of(map);
    }
    if (method.startsWith("get") && !args.isEmpty()) {
      Value found = entries(map, runtime).get(key(runtime.settle(args.get(0))));
      if (found != null) {
        return Optional.of(found);
      }
      return args.size() > 1 ? Optional.of(args.get(1)) : Optional.empty();
    }
    if (method.equals("addAll") && !args.isEmpty()) {
      Map<Value, Value> entries = new LinkedHashMap<>(entries(map, runtime));
      add(runtime.settle(args.get(0)), entries, call, runtime);
      runtime.write(new Slot(map.address(), Slot.ELEMENTS), new Contents.Entries(entries, false));
      return Optional.of(Value.VOID);
    }
    return Optional.empty();
  }

  static Value key(Value value) {
    return value instanceof Option option ? Value.of(option.key()) : value;
  }

  /** A configuration value as Flink reads an int option. */
  static Value toInt(Value value, Call call) {
    Optional<String> text = value.constant(String.class);
    if (text.isPresent()) {
      try {
        return Value.of(Integer.parseInt(text.get().trim()));
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
