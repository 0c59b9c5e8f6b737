package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code KinesisAnalyticsRuntime.getApplicationProperties}: groups of properties that the managed
 * service hands to the application, or a file stands in for when it is started locally.
 */
public final class KinesisPropertiesModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "com.amazonaws.services.kinesisanalytics.runtime.";

  private final ServedProperties served;

  /**
   * A model of the service.
   *
   * @param served what it hands to the program
   */
  public KinesisPropertiesModel(ServedProperties served) {
    this.served = served;
  }

  /**
   * The properties of the service.
   *
   * @param group one of their groups; absent for all of them
   */
  record Served(Optional<String> group) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "ApplicationProperties";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent()) {
      return call.self() instanceof Served receiver
          ? read(call, receiver, runtime)
          : Optional.empty();
    }
    if (!call.method().equals("getApplicationProperties")) {
      return Optional.empty();
    }
    if (!call.args().isEmpty()) {
      return Optional.of(ofFile(runtime.settle(call.args().get(0)), call, runtime));
    }
    return Optional.of(
        served.complete() ? ofDeployment(call, runtime) : new Served(Optional.empty()));
  }

  /** All that there is, as the maps that the service makes of it. */
  private Value ofDeployment(Invocation call, Runtime runtime) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    new TreeMap<>(served.groups())
        .forEach(
            (group, stated) -> {
              Map<Value, Value> properties = new LinkedHashMap<>();
              new TreeMap<>(stated)
                  .forEach(
                      (key, value) ->
                          properties.put(
                              Value.of(key), value.orElseGet(() -> untold(group, key, call))));
              entries.put(
                  Value.of(group), Heap.map("java.util.Properties", properties, false, runtime));
            });
    return Heap.map("java.util.Map", entries, false, runtime);
  }

  /** Of properties that are not all known, those that are. */
  private Optional<Value> read(Invocation call, Served receiver, Runtime runtime) {
    Optional<String> key = call.arg(0).flatMap(arg -> runtime.settle(arg).constant(String.class));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> group = receiver.group();
    switch (call.method()) {
      case "get":
      case "getProperty":
        return Optional.of(
            group.isEmpty()
                ? new Served(key)
                : property(
                    group.get(),
                    key.get(),
                    call.arg(1).or(() -> Optional.of(new Value.Null())),
                    call));
      case "getOrDefault":
        return Optional.of(
            group.isEmpty()
                ? new Served(key)
                : property(group.get(), key.get(), call.arg(1), call));
      case "containsKey":
        return Optional.of(contains(group, key.get(), call));
      default:
        return Optional.empty();
    }
  }

  private Value property(String group, String key, Optional<Value> absent, Invocation call) {
    if (!served.isStated(group, key)) {
      return input(group + "/" + key, "String", absent, call);
    }
    return served.stated(group, key).orElseGet(() -> untold(group, key, call));
  }

  private Value contains(Optional<String> group, String key, Invocation call) {
    boolean stated =
        group.map(in -> served.isStated(in, key)).orElseGet(() -> served.isStated(key));
    String name = group.map(in -> in + "/").orElse("") + key;
    return stated ? Value.TRUE : input(name, "boolean", Optional.of(Value.FALSE), call);
  }

  /** A template that a tool fills in, or a secret. */
  private static Value untold(String group, String key, Invocation call) {
    return input(group + "/" + key, "String", Optional.empty(), call);
  }

  private static Value input(String name, String type, Optional<Value> absent, Invocation call) {
    return new Value.Symbol(
        "property " + name, type, absent.flatMap(Value::byDefault), call.text(), call.location());
  }

  /** A JSON list of groups: {@code [{"PropertyGroupId": .., "PropertyMap": {..}}]}. */
  private static Value ofFile(Value path, Invocation call, Runtime runtime) {
    Value source = path instanceof OpenFile ? path : new OpenFile(path, false);
    Optional<FileContent> content = FileContent.of(source, runtime);
    Optional<ConfigTree> tree = content.flatMap(found -> JsonTrees.parse(found, runtime::problem));
    if (tree.isEmpty() || !(tree.get() instanceof ConfigTree.Sequence groups)) {
      return runtime.unknown(FileContent.missing(source), call.text(), call.location());
    }
    TreeValues values = new TreeValues(content.get(), call, runtime);
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (ConfigTree element : groups.elements()) {
      if (element instanceof ConfigTree.Mapping group
          && group.entries().get("PropertyGroupId") instanceof ConfigTree.Scalar id
          && group.entries().get("PropertyMap") instanceof ConfigTree.Mapping map) {
        Map<Value, Value> properties = new LinkedHashMap<>();
        map.entries()
            .forEach((key, value) -> properties.put(Value.of(key), values.untyped(key, value)));
        entries.put(
            Value.of(String.valueOf(id.value().orElse(""))),
            Heap.map("java.util.Properties", properties, false, runtime));
      }
    }
    return Heap.map("java.util.Map", entries, false, runtime);
  }
}
