package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flink's {@code ParameterTool} and {@code MultipleParameterTool}: program arguments and properties
 * by key. Keys of unknown arguments are symbolic inputs with the default that the call states.
 */
public final class ParameterToolModel implements ApiModel {
  /**
   * Parameters.
   *
   * @param values keys that are known; a list for repeated keys
   * @param open true when there may be more: the program arguments are not known
   * @param prefix what makes an input of the key of one that is not known: {@code --}
   */
  record Parameters(Map<String, List<Value>> values, boolean open, String prefix)
      implements External {
    static final String ARGUMENT = "--";

    Parameters {
      values = Map.copyOf(values);
    }

    static Parameters unknown(String prefix) {
      return new Parameters(Map.of(), true, prefix);
    }

    @Override
    public String typeName() {
      return "org.apache.flink.util.ParameterTool";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return isTool(call.type()) ? create(call, runtime) : Optional.empty();
    }
    return call.self() instanceof Parameters parameters
        ? instance(call, parameters, runtime)
        : Optional.empty();
  }

  private static boolean isTool(String type) {
    return type.startsWith("org.apache.flink.") && type.endsWith("ParameterTool");
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    Optional<Value> source = call.arg(0).map(runtime::settle);
    switch (call.method()) {
      case "fromArgs":
        return source.map(args -> ProgramArguments.parse(args, runtime));
      case "fromPropertiesFile":
        return source.map(file -> fromFile(file, runtime));
      case "fromMap":
        return source.map(map -> fromMap(map, runtime));
      case "fromSystemProperties":
        return Optional.of(Parameters.unknown("-D"));
      default:
        return Optional.empty();
    }
  }

  private static Value fromFile(Value file, Runtime runtime) {
    Value path = file instanceof OpenFile open ? open.path() : file;
    String name = path.constant(String.class).orElse("a properties file");
    return PropertiesFiles.read(file, runtime)
        .<Value>map(v -> new Parameters(byName(v), false, Parameters.ARGUMENT))
        .orElseGet(() -> Parameters.unknown(name + ": "));
  }

  private static Value fromMap(Value value, Runtime runtime) {
    if (value instanceof Value.MapRef map) {
      Contents.Entries entries = Heap.entries(map, runtime);
      return new Parameters(byName(entries.values()), entries.open(), "the map's ");
    }
    return Parameters.unknown("the map's ");
  }

  private static Map<String, List<Value>> byName(Map<Value, Value> values) {
    Map<String, List<Value>> named = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            key.constant(String.class).ifPresent(name -> named.put(name, List.of(value))));
    return named;
  }

  private static Optional<Value> instance(Invocation call, Parameters parameters, Runtime runtime) {
    switch (call.method()) {
      case "mergeWith":
        return call.arg(0).map(other -> merge(call, parameters, runtime.settle(other)));
      case "toMap":
      case "getProperties":
        return Optional.of(asMap(call.method().equals("toMap"), parameters, runtime));
      case "getConfiguration":
        return Optional.of(configuration(parameters, runtime));
      case "getNumberOfParameters":
        return parameters.open()
            ? Optional.of(
                new Value.Symbol(
                    "the number of arguments",
                    "int",
                    Optional.of(Value.of(0)),
                    call.text(),
                    call.location()))
            : Optional.of(Value.of(parameters.values().size()));
      default:
        return byKey(call, parameters, runtime);
    }
  }

  private static Value configuration(Parameters parameters, Runtime runtime) {
    Value.MapRef map =
        Heap.map(
            "org.apache.flink.configuration.Configuration",
            flat(parameters),
            parameters.open(),
            runtime);
    return withInputs(map, parameters, runtime);
  }

  private static Value withInputs(Value.MapRef map, Parameters parameters, Runtime runtime) {
    if (parameters.open()) {
      runtime.write(new Slot(map.address(), Heap.OUTSIDE), Value.of(parameters.prefix()));
    }
    return map;
  }

  private static Value merge(Invocation call, Parameters first, Value other) {
    if (!(other instanceof Parameters second)) {
      return Parameters.unknown(Parameters.ARGUMENT);
    }
    Map<String, List<Value>> merged = new LinkedHashMap<>();
    first
        .values()
        .forEach(
            (key, found) ->
                merged.put(
                    key, second.open() ? overridable(call, second.prefix() + key, found) : found));
    merged.putAll(second.values());
    boolean arguments = first.open() && first.prefix().equals(Parameters.ARGUMENT);
    String prefix = second.open() && !arguments ? second.prefix() : first.prefix();
    return new Parameters(merged, first.open() || second.open(), prefix);
  }

  /** An argument that nobody knows yet may override the value, which is its default then. */
  private static List<Value> overridable(Invocation call, String input, List<Value> found) {
    Value last = found.get(found.size() - 1);
    if (last instanceof Value.Symbol) {
      return found;
    }
    Optional<Value> byDefault =
        last instanceof Value.Undecided undecided ? undecided.byDefault() : Optional.of(last);
    return List.of(new Value.Symbol(input, "String", byDefault, call.text(), call.location()));
  }

  private static Map<Value, Value> flat(Parameters parameters) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    parameters.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> entries.put(Value.of(e.getKey()), e.getValue().get(e.getValue().size() - 1)));
    return entries;
  }

  private static Value asMap(boolean map, Parameters parameters, Runtime runtime) {
    String type = map ? "java.util.Map" : MapModel.PROPERTIES;
    return withInputs(
        Heap.map(type, flat(parameters), parameters.open(), runtime), parameters, runtime);
  }

  private static Optional<Value> byKey(Invocation call, Parameters parameters, Runtime runtime) {
    String method = call.method();
    boolean read = method.equals("has") || method.startsWith("get");
    if (!read || call.args().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> key = runtime.settle(call.args().get(0)).constant(String.class);
    if (key.isEmpty()) {
      return Optional.of(
          runtime.unknown("the key of the parameter is not known", call.text(), call.location()));
    }
    List<Value> found = parameters.values().get(key.get());
    if (method.equals("has")) {
      return Optional.of(has(call, key.get(), found != null, parameters));
    }
    if (method.startsWith("getMultiParameter")) {
      return Optional.of(multi(parameters.prefix() + key.get(), found, parameters, runtime));
    }
    String input = parameters.prefix() + key.get();
    return Optional.of(ParameterReads.read(call, input, found, parameters.open(), runtime));
  }

  private static Value has(Invocation call, String key, boolean found, Parameters parameters) {
    if (found || !parameters.open()) {
      return Value.of(found);
    }
    String input = parameters.prefix() + key;
    return new Value.Symbol(
        input, "boolean", Optional.of(Value.FALSE), call.text(), call.location());
  }

  private static Value multi(
      String input, List<Value> found, Parameters parameters, Runtime runtime) {
    if (found != null) {
      return Heap.list("java.util.List", new ArrayList<>(found), false, runtime);
    } else if (!parameters.open()) {
      return new Value.Null();
    }
    Value.ListRef list = Heap.list("java.util.List", List.of(), true, runtime);
    runtime.write(new Slot(list.address(), CollectionModel.INPUT), Value.of(input));
    return list;
  }

  /** The program arguments as {@code main} gets them. */
  public static Value arguments(Optional<List<Value>> known, Runtime runtime) {
    List<Value> values = known.orElse(List.of());
    Value.ListRef array = Heap.list("array", values, known.isEmpty(), runtime);
    if (known.isEmpty()) {
      runtime.write(new Slot(array.address(), CollectionModel.INPUT), Value.of("args"));
    }
    return array;
  }
}
