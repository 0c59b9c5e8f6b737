package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code forEach} and Java's streams over known elements, evaluated eagerly. */
final class SequenceOperations {
  private static final String STREAM = "java.util.stream.Stream";

  Optional<Value> call(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "stream/0":
      case "boxed/0":
      case "parallel/0":
      case "unordered/0":
      case "asLongStream/0":
      case "sequential/0":
      case "toList/0":
      case "toArray/0":
      case "toArray/1":
        String type = call.method().equals("toArray") ? "array" : listType(call, list);
        return Optional.of(Heap.list(type, elements.values(), elements.open(), runtime));
      case "distinct/0":
        Contents.Elements once = Sets.distinct(elements.values(), elements.open());
        return Optional.of(Heap.list(STREAM, once.values(), once.open(), runtime));
      case "sorted/0":
      case "sorted/1":
        Optional<List<Value>> sorted =
            Comparators.sorted(call, elements.values(), runtime).filter(v -> !elements.open());
        return Optional.of(Heap.list(STREAM, sorted.orElse(List.of()), sorted.isEmpty(), runtime));
      case "collect/1":
        return new Collecting(call, runtime).of(elements);
      case "map/1":
      case "mapToObj/1":
      case "mapToInt/1":
      case "mapToLong/1":
        return Optional.of(map(call, elements, runtime));
      case "flatMap/1":
        return flatMap(call, elements, runtime);
      case "limit/1":
      case "skip/1":
        return part(call, elements, runtime);
      case "indexOf/1":
        return indexOf(call, elements, runtime);
      case "anyMatch/1":
      case "allMatch/1":
      case "noneMatch/1":
        return match(call, elements, runtime);
      case "forEach/1":
        forEach(call, elements, runtime);
        return Optional.of(Value.VOID);
      case "filter/1":
        return filter(call, elements, runtime);
      case "reduce/1":
        return reduce(call, elements, runtime);
      case "reduce/2":
      case "reduce/3":
        return Optional.of(reduceFrom(call, elements, runtime));
      case "findFirst/0":
      case "findAny/0":
        return elements.open() || Sets.isUnordered(list, elements)
            ? Optional.empty()
            : Optional.of(first(elements));
      case "count/0":
        return elements.open()
            ? Optional.empty()
            : Optional.of(Value.of((long) elements.values().size()));
      case "sum/0":
      case "max/0":
      case "min/0":
        return elements.open() ? Optional.empty() : Numeric.fold(call.method(), elements.values());
      default:
        return Optional.empty();
    }
  }

  /** A stream of an unordered set has no first element either. */
  private static String listType(Invocation call, Value.ListRef list) {
    return call.method().equals("stream") && Sets.isSet(list) ? list.type() : "java.util.List";
  }

  private static Value map(Invocation call, Contents.Elements elements, Runtime runtime) {
    List<Value> mapped = new ArrayList<>();
    for (Value element : elements.values()) {
      mapped.add(runtime.apply(call.args().get(0), List.of(element), call.location()));
    }
    return Heap.list(STREAM, mapped, elements.open(), runtime);
  }

  private static Optional<Value> flatMap(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    List<Value> all = new ArrayList<>();
    boolean open = elements.open();
    for (Value element : elements.values()) {
      Value part =
          runtime.settle(runtime.apply(call.args().get(0), List.of(element), call.location()));
      if (!(part instanceof Value.ListRef inner)) {
        return Optional.of(Heap.list(STREAM, List.of(), true, runtime));
      }
      Contents.Elements more = Heap.elements(inner, runtime);
      all.addAll(more.values());
      open |= more.open();
    }
    return Optional.of(Heap.list(STREAM, all, open, runtime));
  }

  private static Optional<Value> part(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    Optional<Number> count = runtime.settle(call.args().get(0)).constant(Number.class);
    if (count.isEmpty() || elements.open()) {
      return Optional.of(Heap.list(STREAM, List.of(), true, runtime));
    }
    int size = elements.values().size();
    int at = (int) Math.min(size, Math.max(0, count.get().longValue()));
    List<Value> values =
        call.method().equals("limit")
            ? elements.values().subList(0, at)
            : elements.values().subList(at, size);
    return Optional.of(Heap.list(STREAM, values, false, runtime));
  }

  private static Optional<Value> indexOf(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    Value wanted = runtime.settle(call.args().get(0));
    boolean comparable =
        !elements.open()
            && !(wanted instanceof Value.Undecided)
            && elements.values().stream().noneMatch(Value.Undecided.class::isInstance);
    return comparable ? Optional.of(Value.of(elements.values().indexOf(wanted))) : Optional.empty();
  }

  private static Optional<Value> match(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    boolean decides = call.method().equals("anyMatch") || call.method().equals("noneMatch");
    for (Value element : elements.values()) {
      Value test =
          runtime.settle(runtime.apply(call.args().get(0), List.of(element), call.location()));
      Optional<Boolean> known = test.constant(Boolean.class);
      if (known.isEmpty()) {
        return Optional.empty();
      } else if (known.get() == decides) {
        return Optional.of(Value.of(call.method().equals("anyMatch")));
      }
    }
    return elements.open()
        ? Optional.empty()
        : Optional.of(Value.of(!call.method().equals("anyMatch")));
  }

  private static void forEach(Invocation call, Contents.Elements elements, Runtime runtime) {
    for (Value element : elements.values()) {
      runtime.apply(call.args().get(0), List.of(element), call.location());
    }
    if (elements.open()) {
      String text = call.text().substring(0, Math.max(0, call.text().lastIndexOf(".forEach")));
      runtime.repeatedly(
          text,
          call.location(),
          () -> {
            Value element =
                runtime.unknown(
                    "the elements of " + text + " are not known", text, call.location());
            runtime.apply(call.args().get(0), List.of(element), call.location());
          });
    }
  }

  private static Optional<Value> filter(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    List<Value> kept = new ArrayList<>();
    boolean open = elements.open();
    for (Value element : elements.values()) {
      Value test =
          runtime.settle(runtime.apply(call.args().get(0), List.of(element), call.location()));
      Optional<Boolean> known = test.constant(Boolean.class);
      if (known.isEmpty()) {
        return Optional.of(Heap.list(STREAM, List.of(), true, runtime));
      }
      if (known.get()) {
        kept.add(element);
      }
    }
    return Optional.of(Heap.list(STREAM, kept, open, runtime));
  }

  private static Optional<Value> reduce(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    if (elements.open()) {
      return Optional.empty();
    }
    if (elements.values().isEmpty()) {
      return Optional.of(new Value.Opt(new Value.Null()));
    }
    Value result = elements.values().get(0);
    for (Value element : elements.values().subList(1, elements.values().size())) {
      result = runtime.apply(call.args().get(0), List.of(result, element), call.location());
    }
    return Optional.of(new Value.Opt(result));
  }

  private static Value reduceFrom(Invocation call, Contents.Elements elements, Runtime runtime) {
    Value result = call.args().get(0);
    for (Value element : elements.values()) {
      result = runtime.apply(call.args().get(1), List.of(result, element), call.location());
    }
    return elements.open()
        ? runtime.unknown("not all elements are known", call.text(), call.location())
        : result;
  }

  private static Value first(Contents.Elements elements) {
    return new Value.Opt(elements.values().isEmpty() ? new Value.Null() : elements.values().get(0));
  }
}
