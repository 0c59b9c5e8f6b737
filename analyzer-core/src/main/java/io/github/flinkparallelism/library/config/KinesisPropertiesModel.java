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

/**
 * {@code KinesisAnalyticsRuntime.getApplicationProperties}: groups of properties that the managed
 * service hands to the application, or a file stands in for when it is started locally.
 */
public final class KinesisPropertiesModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "com.amazonaws.services.kinesisanalytics.runtime.";

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
      return call.self() instanceof Served served ? read(call, served, runtime) : Optional.empty();
    }
    if (!call.method().equals("getApplicationProperties")) {
      return Optional.empty();
    }
    return Optional.of(
        call.args().isEmpty()
            ? new Served(Optional.empty())
            : ofFile(runtime.settle(call.args().get(0)), call, runtime));
  }

  private static Optional<Value> read(Invocation call, Served served, Runtime runtime) {
    Optional<String> key = call.arg(0).flatMap(arg -> runtime.settle(arg).constant(String.class));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    boolean all = served.group().isEmpty();
    String name = served.group().map(group -> group + "/").orElse("") + key.get();
    switch (call.method()) {
      case "get":
      case "getProperty":
        return Optional.of(
            all ? new Served(key) : input(name, "String", call.arg(1).or(() -> none()), call));
      case "getOrDefault":
        return Optional.of(all ? new Served(key) : input(name, "String", call.arg(1), call));
      case "containsKey":
        return Optional.of(input(name, "boolean", Optional.of(Value.FALSE), call));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> none() {
    return Optional.of(new Value.Null());
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
