package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** Properties files of the repository that the program reads. */
final class PropertiesFiles {
  private PropertiesFiles() {}

  /**
   * An open file: a stream or reader over it.
   *
   * @param name the path that the program gave
   */
  record OpenFile(String name) implements External {
    @Override
    public String typeName() {
      return "java.io.InputStream";
    }
  }

  /** {@code properties.load(in)}. */
  static Value load(Invocation call, Value.MapRef map, Map<Value, Value> before, Runtime runtime) {
    Map<Value, Value> values = new LinkedHashMap<>(before);
    Value source = runtime.settle(call.args().get(0));
    Optional<Map<Value, Value>> loaded =
        source instanceof OpenFile file ? read(file.name(), runtime) : Optional.empty();
    // A file that nobody can read may hold any key and replace what was there.
    loaded.ifPresentOrElse(values::putAll, values::clear);
    Heap.write(map, new Contents.Entries(values, loaded.isEmpty()), runtime);
    return Value.VOID;
  }

  /** The properties in a file of the project. */
  static Optional<Map<Value, Value>> read(String name, Runtime runtime) {
    return runtime.resource(name).flatMap(resource -> parse(resource.text()));
  }

  private static Optional<Map<Value, Value>> parse(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      // A malformed escape: the program itself would fail to read the file.
      return Optional.empty();
    }
    Map<Value, Value> values = new LinkedHashMap<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      values.put(Value.of(key), Value.of(properties.getProperty(key)));
    }
    return Optional.of(values);
  }
}
