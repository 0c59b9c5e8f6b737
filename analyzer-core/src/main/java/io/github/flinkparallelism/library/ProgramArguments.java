package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses {@code --key value} pairs as {@code ParameterTool#fromArgs} does. */
final class ProgramArguments {
  private static final String NO_VALUE = "__NO_VALUE_KEY";

  private ProgramArguments() {}

  static Value parse(Value args, Runtime runtime) {
    if (!(args instanceof Value.ListRef list)) {
      return ParameterToolModel.Parameters.unknown(ParameterToolModel.Parameters.ARGUMENT);
    }
    Contents.Elements elements = Heap.elements(list, runtime);
    Map<String, List<Value>> parsed = new LinkedHashMap<>();
    List<Value> values = elements.values();
    for (int i = 0; i < values.size(); ) {
      Optional<String> key = key(values.get(i));
      i++;
      if (key.isEmpty()) {
        continue;
      }
      boolean hasValue = i < values.size() && !isKey(values.get(i));
      Value value = hasValue ? values.get(i) : Value.of(NO_VALUE);
      i += hasValue ? 1 : 0;
      parsed.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(value);
    }
    return new ParameterToolModel.Parameters(
        parsed, elements.open(), ParameterToolModel.Parameters.ARGUMENT);
  }

  private static boolean isKey(Value value) {
    Optional<String> text = value.constant(String.class);
    boolean dashed = text.filter(t -> t.startsWith("-")).isPresent();
    boolean number = text.filter(t -> t.matches("-?\\d+(\\.\\d+)?")).isPresent();
    return dashed && !number;
  }

  private static Optional<String> key(Value value) {
    return value
        .constant(String.class)
        .filter(text -> text.startsWith("-"))
        .map(text -> text.startsWith("--") ? text.substring(2) : text.substring(1));
  }
}
