package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Kotlin adds to lists whose elements are all known.
 *
 * @param args without the list
 */
record KotlinElements(Invocation call, List<Value> args, List<Value> values, Runtime runtime) {
  private static final String LIST = "java.util.List";

  Optional<Value> result() {
    String method = call.method();
    switch (method + "/" + args.size()) {
      case "first/0":
      case "firstOrNull/0":
        return end(0);
      case "last/0":
      case "lastOrNull/0":
        return end(values.size() - 1);
      case "single/0":
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
      case "getFirst/0":
      case "component1/0":
      case "getIndex/0":
        return part(0);
      case "getSecond/0":
      case "component2/0":
      case "getValue/0":
        return part(1);
      case "getThird/0":
      case "component3/0":
        return part(2);
      case "component4/0":
        return part(3);
      case "any/0":
        return Optional.of(Value.of(!values.isEmpty()));
      case "none/0":
        return Optional.of(Value.of(values.isEmpty()));
      case "count/0":
        return Optional.of(Value.of(values.size()));
      case "sum/0":
        return Numeric.fold("sum", values);
      case "withIndex/0":
        return Optional.of(list(indexed()));
      case "zip/1":
        return zip();
      case "joinToString/6":
        return KotlinTexts.joined(call, values, args, runtime);
      case "reversed/0":
        List<Value> back = new ArrayList<>(values);
        java.util.Collections.reverse(back);
        return Optional.of(list(back));
      case "take/1":
      case "drop/1":
        return taken();
      case "plus/1":
        return plus();
      case "filterNotNull/0":
        boolean told = values.stream().noneMatch(Value.Undecided.class::isInstance);
        return told
            ? Optional.of(list(values.stream().filter(each -> !each.isNull()).toList()))
            : Optional.empty();
      default:
        return args.isEmpty() ? Optional.empty() : withFunction();
    }
  }

  private Value list(List<Value> elements) {
    return Heap.list(LIST, elements, false, runtime);
  }

  private Optional<Value> part(int index) {
    return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
  }

  private Optional<Value> end(int index) {
    if (values.isEmpty()) {
      if (call.method().endsWith("OrNull")) {
        return Optional.of(new Value.Null());
      }
      runtime.raise("NoSuchElementException");
      return Optional.of(Value.VOID);
    }
    return Optional.of(values.get(index));
  }

  private List<Value> indexed() {
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      pairs.add(Heap.list("kotlin.Pair", List.of(Value.of(i), values.get(i)), false, runtime));
    }
    return pairs;
  }

  private Optional<Value> zip() {
    if (!(runtime.settle(args.get(0)) instanceof Value.ListRef other)) {
      return Optional.empty();
    }
    Contents.Elements more = Heap.elements(other, runtime);
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(values.size(), more.values().size()); i++) {
      List<Value> pair = List.of(values.get(i), more.values().get(i));
      pairs.add(Heap.list("kotlin.Pair", pair, false, runtime));
    }
    return more.open() ? Optional.empty() : Optional.of(list(pairs));
  }

  private Optional<Value> taken() {
    Optional<Integer> count = runtime.settle(args.get(0)).constant(Integer.class);
    return count.map(
        known -> {
          int at = Math.max(0, Math.min(known, values.size()));
          return list(
              call.method().equals("take")
                  ? values.subList(0, at)
                  : values.subList(at, values.size()));
        });
  }

  private Optional<Value> plus() {
    List<Value> all = new ArrayList<>(values);
    if (runtime.settle(args.get(0)) instanceof Value.ListRef other) {
      Contents.Elements more = Heap.elements(other, runtime);
      if (more.open()) {
        return Optional.empty();
      }
      all.addAll(more.values());
    } else {
      all.add(args.get(0));
    }
    return Optional.of(list(all));
  }

  // ------------------------------------------------------------------ with a function

  private Value apply(Value... passed) {
    return runtime.settle(runtime.apply(args.get(0), List.of(passed), call.location()));
  }

  private Optional<Value> withFunction() {
    switch (call.method() + "/" + args.size()) {
      case "mapIndexed/1":
        List<Value> mapped = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          mapped.add(apply(Value.of(i), values.get(i)));
        }
        return Optional.of(list(mapped));
      case "forEachIndexed/1":
        for (int i = 0; i < values.size(); i++) {
          apply(Value.of(i), values.get(i));
        }
        return Optional.of(Value.VOID);
      case "onEach/1":
        values.forEach(this::apply);
        return call.args().stream().findFirst();
      case "reduce/1":
        return reduce();
      case "mapNotNull/1":
        List<Value> present = values.stream().map(this::apply).toList();
        return new KotlinElements(call.named("filterNotNull"), List.of(), present, runtime)
            .result();
      case "any/1":
      case "all/1":
      case "none/1":
      case "count/1":
      case "filterNot/1":
      case "find/1":
      case "first/1":
      case "firstOrNull/1":
        return tested();
      case "sortedBy/1":
      case "sortedByDescending/1":
      case "maxByOrNull/1":
      case "minByOrNull/1":
        return sorted();
      case "sumOf/1":
        return Numeric.fold("sum", values.stream().map(this::apply).toList());
      default:
        return Optional.empty();
    }
  }

  private Optional<Value> reduce() {
    if (values.isEmpty()) {
      runtime.raise("UnsupportedOperationException");
      return Optional.of(Value.VOID);
    }
    Value result = values.get(0);
    for (Value each : values.subList(1, values.size())) {
      result = apply(result, each);
    }
    return Optional.of(result);
  }

  /** By keys that are numbers or texts. */
  private Optional<Value> sorted() {
    List<Value> keys = values.stream().map(this::apply).toList();
    Optional<List<Value>> inOrder = Sets.sorted(keys);
    if (inOrder.isEmpty()) {
      return Optional.empty();
    }
    List<Value> elements = new ArrayList<>();
    for (Value key : inOrder.get().stream().distinct().toList()) {
      for (int i = 0; i < keys.size(); i++) {
        if (keys.get(i).equals(key)) {
          elements.add(values.get(i));
        }
      }
    }
    switch (call.method()) {
      case "sortedBy":
        return Optional.of(list(elements));
      case "minByOrNull":
        return Optional.of(elements.isEmpty() ? new Value.Null() : elements.get(0));
      default:
        // Of equal keys the first one comes first, in whatever direction.
        boolean once = keys.stream().distinct().count() == keys.size();
        java.util.Collections.reverse(elements);
        if (!once) {
          return Optional.empty();
        } else if (call.method().equals("sortedByDescending")) {
          return Optional.of(list(elements));
        }
        return Optional.of(elements.isEmpty() ? new Value.Null() : elements.get(0));
    }
  }

  private Optional<Value> tested() {
    List<Value> passed = new ArrayList<>();
    List<Value> failed = new ArrayList<>();
    for (Value each : values) {
      Optional<Boolean> test = apply(each).constant(Boolean.class);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      (test.get() ? passed : failed).add(each);
    }
    switch (call.method()) {
      case "any":
        return Optional.of(Value.of(!passed.isEmpty()));
      case "all":
        return Optional.of(Value.of(failed.isEmpty()));
      case "none":
        return Optional.of(Value.of(passed.isEmpty()));
      case "count":
        return Optional.of(Value.of(passed.size()));
      case "filterNot":
        return Optional.of(list(failed));
      case "first":
        return new KotlinElements(call, List.of(), passed, runtime).end(0);
      default:
        return Optional.of(passed.isEmpty() ? new Value.Null() : passed.get(0));
    }
  }

  // ------------------------------------------------------------------ of any list

  /** The element, or null behind the end; program arguments that are not known may be absent. */
  static Value orNull(
      Invocation call,
      Value.ListRef list,
      Value rawIndex,
      Contents.Elements elements,
      Runtime runtime) {
    Optional<Integer> index = runtime.settle(rawIndex).constant(Integer.class);
    Optional<Value> input = runtime.read(new Slot(list.address(), CollectionModel.INPUT));
    if (index.isPresent() && index.get() >= 0 && index.get() < elements.values().size()) {
      return elements.values().get(index.get());
    } else if (index.isPresent() && input.isPresent()) {
      String name = input.get().constant(String.class).orElse("args") + "[" + index.get() + "]";
      return new Value.Symbol(
          name, "String", Optional.of(new Value.Null()), call.text(), call.location());
    } else if (index.isPresent() && !elements.open()) {
      return new Value.Null();
    }
    return runtime.unknown("the element is not known", call.text(), call.location());
  }

  static Optional<Value> orElse(
      Invocation call,
      Value.ListRef list,
      List<Value> args,
      Contents.Elements elements,
      Runtime runtime) {
    Value found = orNull(call, list, args.get(0), elements, runtime);
    Value text = Value.of(call.text());
    Value otherwise =
        runtime.settle(found).isNull() || found instanceof Value.Symbol
            ? runtime.apply(args.get(1), List.of(args.get(0)), call.location())
            : found;
    return KotlinNulls.call(
        call.ofType(KotlinNulls.TYPE).named("or").with(List.of(text, found, otherwise)), runtime);
  }

  /** What the number of elements tells. */
  static Optional<Value> size(Invocation call, Value.ListRef list, Runtime runtime) {
    Value size = runtime.settle(runtime.invoke(list, "size", List.of(), call.location()));
    if (call.method().equals("isNotEmpty")) {
      return Optional.of(
          runtime.lift(
              ">",
              List.of(size, Value.of(0)),
              call.text(),
              call.location(),
              values -> values.get(0).constant(Integer.class).map(n -> Value.of(n > 0))));
    }
    Optional<Integer> known = size.constant(Integer.class);
    if (known.isEmpty()) {
      return Optional.empty();
    } else if (call.method().equals("getLastIndex")) {
      return Optional.of(Value.of(known.get() - 1));
    }
    List<Value> indices = new ArrayList<>();
    for (int i = 0; i < known.get(); i++) {
      indices.add(Value.of(i));
    }
    return Optional.of(Heap.list(LIST, indices, false, runtime));
  }
}
