package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Kotlin adds to lists, arrays and maps; of what is not all known, nothing but the rest. */
final class KotlinCollections {
  /** So many rounds are taken for any number. */
  static final int MANY = 1_000;

  private static final String LIST = "java.util.List";

  /** Names that Java's lists or streams have for something else, or not at all. */
  private static final Set<String> OF_LISTS =
      Set.of(
          "map/1",
          "flatMap/1",
          "filter/1",
          "filterNot/1",
          "filterNotNull/0",
          "mapNotNull/1",
          "mapIndexed/1",
          "forEachIndexed/1",
          "fold/2",
          "reduce/1",
          "first/0",
          "first/1",
          "last/0",
          "firstOrNull/0",
          "firstOrNull/1",
          "find/1",
          "lastOrNull/0",
          "single/0",
          "getOrNull/1",
          "getOrElse/2",
          "any/0",
          "any/1",
          "all/1",
          "none/0",
          "none/1",
          "count/0",
          "count/1",
          "sum/0",
          "sumOf/1",
          "max/0",
          "min/0",
          "toSet/0",
          "flatten/0",
          "maxOf/1",
          "minOf/1",
          "minus/1",
          "takeWhile/1",
          "dropWhile/1",
          "last/1",
          "single/1",
          "zip/2",
          "maxOrNull/0",
          "minOrNull/0",
          "isNotEmpty/0",
          "indices/0",
          "getIndices/0",
          "getLastIndex/0",
          "withIndex/0",
          "zip/1",
          "toList/0",
          "toMutableList/0",
          "toTypedArray/0",
          "asList/0",
          "asSequence/0",
          "distinct/0",
          "sorted/0",
          "reversed/0",
          "take/1",
          "drop/1",
          "plus/1",
          "step/1",
          "plusAssign/1",
          "onEach/1",
          "joinToString/6",
          "orEmpty/0",
          "getFirst/0",
          "getSecond/0",
          "getThird/0",
          "getIndex/0",
          "getValue/0",
          "component1/0",
          "component2/0",
          "component3/0",
          "component4/0");

  /** True for what a list or map of Java has not, or has for something else. */
  boolean isExtension(Value value, String method, int args) {
    return value instanceof Value.ListRef list
        && !list.type().startsWith("java.util.stream.")
        && OF_LISTS.contains(method + "/" + args);
  }

  /** The same elements as a list that Java has no stream methods for. */
  static Value listOf(Value value, Runtime runtime) {
    if (!(runtime.settle(value) instanceof Value.ListRef list)) {
      return value;
    }
    Contents.Elements elements = Heap.elements(list, runtime);
    return Heap.list(LIST, elements.values(), elements.open(), runtime);
  }

  Optional<Value> call(Invocation call, Value self, List<Value> args, Runtime runtime) {
    if (self instanceof Value.MapRef map) {
      return ofMap(call, map, args, runtime);
    } else if (!(self instanceof Value.ListRef)) {
      return ofEntryOrNumber(call, self, args, runtime);
    }
    Value.ListRef list = (Value.ListRef) self;
    Optional<Value> branched =
        Heap.eachBranch(list.address(), call, runtime, () -> call(call, self, args, runtime));
    return branched.isPresent()
        ? branched
        : ofList(call, list, args, Heap.elements(list, runtime), runtime);
  }

  private static Optional<Value> ofEntryOrNumber(
      Invocation call, Value self, List<Value> args, Runtime runtime) {
    switch (call.method() + "/" + args.size()) {
      case "component1/0":
        return Optional.of(runtime.invoke(self, "getKey", List.of(), call.location()));
      case "component2/0":
        return Optional.of(runtime.invoke(self, "getValue", List.of(), call.location()));
      case "until/1":
        return numbers(call, self, args.get(0), false, runtime);
      case "rangeTo/1":
        return numbers(call, self, args.get(0), true, runtime);
      case "downTo/1":
        return numbers(call, args.get(0), self, true, runtime)
            .map(
                list -> {
                  Contents.Elements up = Heap.elements((Value.ListRef) list, runtime);
                  List<Value> down = new ArrayList<>(up.open() ? List.of() : up.values());
                  Collections.reverse(down);
                  return Heap.list(LIST, down, up.open(), runtime);
                });
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> numbers(
      Invocation call, Value from, Value to, boolean closed, Runtime runtime) {
    Optional<Integer> first = runtime.settle(from).constant(Integer.class);
    Optional<Integer> last = runtime.settle(to).constant(Integer.class);
    if (first.isEmpty() || last.isEmpty()) {
      boolean numbers =
          List.of(runtime.settle(from), runtime.settle(to)).stream()
              .allMatch(
                  end -> end.constant(Integer.class).isPresent() || end instanceof Value.Undecided);
      return numbers ? Optional.of(Heap.list(LIST, List.of(), true, runtime)) : Optional.empty();
    }
    long end = closed ? last.get() + 1L : last.get();
    List<Value> values = new ArrayList<>();
    for (long i = first.get(); i < end && values.size() <= MANY; i++) {
      values.add(Value.of((int) i));
    }
    return Optional.of(Heap.list(LIST, values, values.size() > MANY, runtime));
  }

  private static Optional<Value> ofMap(
      Invocation call, Value.MapRef map, List<Value> args, Runtime runtime) {
    switch (call.method() + "/" + args.size()) {
      case "set/2":
        runtime.invoke(map, "put", args, call.location());
        return Optional.of(Value.VOID);
      case "contains/1":
        return Optional.of(runtime.invoke(map, "containsKey", args, call.location()));
      case "getValue/2":
        Value name = runtime.invoke(args.get(1), "getName", List.of(), call.location());
        return Optional.of(runtime.invoke(map, "get", List.of(name), call.location()));
      case "getValue/1":
        return Optional.of(runtime.invoke(map, "get", args, call.location()));
      case "isNotEmpty/0":
        Value empty = runtime.invoke(map, "isEmpty", List.of(), call.location());
        return runtime.settle(empty).constant(Boolean.class).map(known -> Value.of(!known));
      case "maxByOrNull/1":
      case "minByOrNull/1":
        return ofEntries(call, map, args, runtime);
      case "map/1":
        Value entries = runtime.invoke(map, "entrySet", List.of(), call.location());
        return Optional.of(listOf(runtime.invoke(entries, "map", args, call.location()), runtime));
      case "toList/0":
      case "any/1":
      case "all/1":
      case "none/1":
      case "count/1":
      case "sumOf/1":
      case "maxOf/1":
      case "minOf/1":
        return ofEntries(call, map, args, runtime);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> ofEntries(
      Invocation call, Value.MapRef map, List<Value> args, Runtime runtime) {
    Value all = runtime.invoke(map, "entrySet", List.of(), call.location());
    return runtime.settle(all) instanceof Value.ListRef list
        ? ofList(call, list, args, Heap.elements(list, runtime), runtime)
        : Optional.empty();
  }

  private static Optional<Value> ofList(
      Invocation call,
      Value.ListRef list,
      List<Value> args,
      Contents.Elements elements,
      Runtime runtime) {
    List<Value> values = elements.values();
    switch (call.method() + "/" + args.size()) {
      case "map/1":
      case "flatMap/1":
      case "filter/1":
      case "distinct/0":
      case "sorted/0":
        return Optional.of(
            listOf(new Streams(call, runtime).of(list, call.method(), args), runtime));
      case "fold/2":
        return Optional.of(new Streams(call, runtime).of(list, "reduce", args));
      case "toList/0":
      case "toMutableList/0":
      case "asList/0":
      case "asSequence/0":
        return Optional.of(listOf(list, runtime));
      case "toTypedArray/0":
        return Optional.of(Heap.list("array", values, elements.open(), runtime));
      case "orEmpty/0":
        return Optional.of(list);
      case "getOrNull/1":
        return Optional.of(KotlinElements.orNull(call, list, args.get(0), elements, runtime));
      case "getOrElse/2":
        return KotlinElements.orElse(call, list, args, elements, runtime);
      case "plusAssign/1":
        runtime.invoke(list, "add", args, call.location());
        return Optional.of(Value.VOID);
      case "getIndices/0":
      case "getLastIndex/0":
      case "isNotEmpty/0":
        return KotlinElements.size(call, list, runtime);
      default:
        return elements.open()
            ? Optional.empty()
            : new KotlinElements(call, args, values, runtime)
                .result()
                .or(() -> new KotlinGroups(call, args, values, runtime).result());
    }
  }

  /** Java's streams do the same for known elements. */
  private record Streams(Invocation call, Runtime runtime) {
    private static final SequenceOperations OPERATIONS = new SequenceOperations();

    Value of(Value.ListRef list, String method, List<Value> args) {
      Invocation same = call.on(list, LIST).named(method).with(args);
      return OPERATIONS
          .call(same, list, Heap.elements(list, runtime), runtime)
          .orElseGet(
              () ->
                  runtime.unknown(
                      call.method() + "() is not modelled", call.text(), call.location()));
    }
  }
}
