package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;

/** Properties files of the repository that the program reads. */
public final class PropertiesFiles {
  private PropertiesFiles() {}

  /** {@code properties.load(in)}. */
  static Value load(Invocation call, Value.MapRef map, Map<Value, Value> before, Runtime runtime) {
    Map<Value, Value> values = new LinkedHashMap<>(before);
    Value source = runtime.settle(call.args().get(0));
    Optional<Map<Value, Value>> loaded =
        source instanceof OpenFile
            ? read(source, runtime)
            : source
                .constant(String.class)
                .flatMap(text -> parse(FileContent.ofText(text, call), runtime));
    // A file that nobody can read may hold any key and replace what was there.
    loaded.ifPresentOrElse(values::putAll, values::clear);
    Heap.write(map, new Contents.Entries(values, loaded.isEmpty()), runtime);
    if (loaded.isEmpty()) {
      OutsideEntries.forget(map, runtime);
      runtime.write(
          new Slot(map.address(), Heap.WHY),
          runtime.unknown(FileContent.missing(source), call.text(), call.location()));
    }
    return Value.VOID;
  }

  /** {@code ResourceBundle.getBundle(name)}. */
  static Value bundle(Value name, Invocation call, Runtime runtime) {
    Value path =
        name.constant(String.class)
            .<Value>map(text -> Value.of(text.replace('.', '/') + ".properties"))
            .orElse(name);
    OpenFile file = new OpenFile(path, true);
    Optional<Map<Value, Value>> entries = read(file, runtime);
    Value.MapRef map =
        Heap.map(MapModel.PROPERTIES, entries.orElse(Map.of()), entries.isEmpty(), runtime);
    if (entries.isEmpty()) {
      runtime.write(
          new Slot(map.address(), Heap.WHY),
          runtime.unknown(FileContent.missing(file), call.text(), call.location()));
    }
    return map;
  }

  /** The properties in a file of the project. */
  public static Optional<Map<Value, Value>> read(Value source, Runtime runtime) {
    return FileContent.of(source, runtime).flatMap(content -> parse(content, runtime));
  }

  /** The entries of a properties file; empty where the program itself would fail to read it. */
  public static Optional<Map<Value, Value>> parse(FileContent content, Runtime runtime) {
    Map<Value, Value> values = new LinkedHashMap<>();
    StringBuilder logical = new StringBuilder();
    int line = 0;
    int start = 1;
    try {
      for (String natural : content.text().lines().toList()) {
        line++;
        logical.append(natural).append('\n');
        if (isContinued(natural)) {
          continue;
        }
        int at = start;
        read(
            logical.toString(),
            (key, text) -> values.put(Value.of(key), content.textual(key, text, at, runtime)));
        logical.setLength(0);
        start = line + 1;
      }
    } catch (IOException | IllegalArgumentException malformedEscape) {
      return Optional.empty();
    }
    return Optional.of(values);
  }

  /** A line that ends in an odd number of backslashes goes on. */
  private static boolean isContinued(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static void read(String logical, BiConsumer<String, String> entries) throws IOException {
    Properties single = new Properties();
    single.load(new StringReader(logical));
    for (String key : single.stringPropertyNames()) {
      entries.accept(key, single.getProperty(key));
    }
  }
}
