package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions of Kotlin that make collections and texts by running a function. */
final class KotlinBuilders {
  private static final String LIST = "java.util.List";
  private static final Set<String> SIZED_LISTS = Set.of("List", "MutableList");
  private static final Set<String> SIZED_ARRAYS =
      Set.of("Array", "IntArray", "LongArray", "DoubleArray", "BooleanArray");

  private KotlinBuilders() {}

  static Optional<Value> call(Invocation call, Runtime runtime) {
    String name = call.method();
    List<Value> args = call.args();
    if (args.size() == 2 && (SIZED_LISTS.contains(name) || SIZED_ARRAYS.contains(name))) {
      return filled(SIZED_LISTS.contains(name) ? LIST : "array", args, call, runtime);
    } else if (args.isEmpty()) {
      return Optional.empty();
    }
    Value action = args.get(args.size() - 1);
    switch (name) {
      case "buildList":
      case "buildSet":
        Value list = Heap.list(LIST, List.of(), false, runtime);
        runtime.apply(action, List.of(list), call.location());
        return Optional.of(name.equals("buildSet") ? distinct(list, call, runtime) : list);
      case "buildString":
        return Optional.of(KotlinTexts.built(call, action, runtime));
      case "buildMap":
        Value map = Heap.map("java.util.LinkedHashMap", Map.of(), false, runtime);
        runtime.apply(action, List.of(map), call.location());
        return Optional.of(map);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> filled(
      String type, List<Value> args, Invocation call, Runtime runtime) {
    Optional<Integer> size = runtime.settle(args.get(0)).constant(Integer.class);
    if (size.isEmpty() || size.get() < 0 || size.get() > KotlinCollections.MANY) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < size.get(); i++) {
      values.add(runtime.apply(args.get(1), List.of(Value.of(i)), call.location()));
    }
    return Optional.of(Heap.list(type, values, false, runtime));
  }

  /** The elements without those that are there already. */
  static Value distinct(Value list, Invocation call, Runtime runtime) {
    Value stream = runtime.invoke(list, "stream", List.of(), call.location());
    return KotlinCollections.listOf(
        runtime.invoke(stream, "distinct", List.of(), call.location()), runtime);
  }
}
