package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Kotlin makes of lists whose elements are all known: maps, parts and extremes.
 *
 * @param args without the list
 */
record KotlinGroups(Invocation call, List<Value> args, List<Value> values, Runtime runtime) {
  private static final String LIST = "java.util.List";

  Optional<Value> result() {
    switch (call.method() + "/" + args.size()) {
      case "toSet/0":
        return Optional.of(KotlinBuilders.distinct(list(values), call, runtime));
      case "flatten/0":
        return flattened();
      case "max/0":
      case "min/0":
      case "maxOrNull/0":
      case "minOrNull/0":
        return extreme(values);
      case "maxOf/1":
      case "minOf/1":
      case "maxOfOrNull/1":
      case "minOfOrNull/1":
        return extreme(mapped(values));
      case "sortedDescending/0":
        return Sets.sorted(values).map(this::backwards);
      case "dropLast/1":
      case "takeLast/1":
        return counted();
      case "minus/1":
        return without();
      case "associate/1":
        return pairs(mapped(values));
      case "associateBy/1":
        return map(mapped(values), values);
      case "associateWith/1":
        return map(values, mapped(values));
      case "toMap/0":
        return pairs(values);
      case "groupBy/1":
        return grouped();
      case "partition/1":
      case "takeWhile/1":
      case "dropWhile/1":
      case "indexOfFirst/1":
      case "indexOfLast/1":
      case "last/1":
      case "lastOrNull/1":
      case "single/1":
        return tested();
      case "zip/2":
        return zipped();
      case "chunked/1":
        return chunked();
      case "windowed/1":
      case "windowed/2":
        return windowed();
      case "step/1":
        return number(0).filter(step -> step > 0).map(step -> list(everyOther(values, step)));
      case "sumBy/1":
        return Numeric.fold("sum", mapped(values));
      default:
        return Optional.empty();
    }
  }

  private Value list(List<Value> elements) {
    return Heap.list(LIST, elements, false, runtime);
  }

  private Value apply(int function, Value... passed) {
    return runtime.settle(runtime.apply(args.get(function), List.of(passed), call.location()));
  }

  private List<Value> mapped(List<Value> elements) {
    List<Value> results = new ArrayList<>();
    elements.forEach(each -> results.add(apply(0, each)));
    return results;
  }

  private Value backwards(List<Value> sorted) {
    List<Value> back = new ArrayList<>(sorted);
    java.util.Collections.reverse(back);
    return list(back);
  }

  private Optional<Value> extreme(List<Value> numbers) {
    if (numbers.isEmpty()) {
      return Optional.of(
          call.method().endsWith("OrNull")
              ? new Value.Null()
              : Raising.raise(
                  "NoSuchElementException", call.text() + " has no elements", call, runtime));
    }
    return Numeric.fold(call.method().substring(0, 3), numbers)
        .map(found -> ((Value.Opt) found).content());
  }

  private Optional<Value> flattened() {
    List<Value> all = new ArrayList<>();
    for (Value value : values) {
      if (!(runtime.settle(value) instanceof Value.ListRef inner)
          || Heap.elements(inner, runtime).open()) {
        return Optional.empty();
      }
      all.addAll(Heap.elements(inner, runtime).values());
    }
    return Optional.of(list(all));
  }

  private Optional<Value> counted() {
    Optional<Integer> count = runtime.settle(args.get(0)).constant(Integer.class);
    return count
        .filter(known -> known >= 0)
        .map(
            known -> {
              int at = Math.max(0, values.size() - known);
              return list(
                  call.method().equals("dropLast")
                      ? values.subList(0, at)
                      : values.subList(at, values.size()));
            });
  }

  /** Constants only: of other values nobody knows here whether they are equal. */
  private static boolean areConstants(List<Value> some) {
    return some.stream().allMatch(Value.Const.class::isInstance);
  }

  private Optional<Value> without() {
    Value other = runtime.settle(args.get(0));
    List<Value> removed = List.of(other);
    boolean many = other instanceof Value.ListRef;
    if (other instanceof Value.ListRef more) {
      if (Heap.elements(more, runtime).open()) {
        return Optional.empty();
      }
      removed = Heap.elements(more, runtime).values();
    }
    if (!areConstants(values) || !areConstants(removed)) {
      return Optional.empty();
    }
    List<Value> left = new ArrayList<>(values);
    if (many) {
      left.removeAll(removed);
    } else {
      left.remove(other);
    }
    return Optional.of(list(left));
  }

  private Optional<Value> map(List<Value> keys, List<Value> contents) {
    if (!areConstants(keys)) {
      return Optional.empty();
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i), contents.get(i));
    }
    return Optional.of(Heap.map("java.util.LinkedHashMap", entries, false, runtime));
  }

  private Optional<Value> pairs(List<Value> all) {
    List<Value> keys = new ArrayList<>();
    List<Value> contents = new ArrayList<>();
    for (Value each : all) {
      if (!(each instanceof Value.ListRef pair)) {
        return Optional.empty();
      }
      Contents.Elements parts = Heap.elements(pair, runtime);
      if (parts.open() || parts.values().size() != 2) {
        return Optional.empty();
      }
      keys.add(runtime.settle(parts.values().get(0)));
      contents.add(parts.values().get(1));
    }
    return map(keys, contents);
  }

  private Optional<Value> grouped() {
    List<Value> keys = mapped(values);
    if (!areConstants(keys)) {
      return Optional.empty();
    }
    Map<Value, List<Value>> groups = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      groups.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(values.get(i));
    }
    List<Value> lists = groups.values().stream().map(this::list).toList();
    return map(List.copyOf(groups.keySet()), lists);
  }

  private Optional<Value> tested() {
    List<Boolean> tests = new ArrayList<>();
    for (Value each : values) {
      Optional<Boolean> test = apply(0, each).constant(Boolean.class);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
      boolean ends = call.method().endsWith("While") && !test.get();
      if (ends || (test.get() && call.method().equals("indexOfFirst"))) {
        break;
      }
    }
    List<Value> passed = new ArrayList<>();
    List<Value> failed = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      (tests.get(i) ? passed : failed).add(values.get(i));
    }
    switch (call.method()) {
      case "partition":
        List<Value> both = List.of(list(passed), list(failed));
        return Optional.of(Heap.list("kotlin.Pair", both, false, runtime));
      case "takeWhile":
        return Optional.of(list(passed));
      case "dropWhile":
        return Optional.of(list(values.subList(passed.size(), values.size())));
      case "indexOfFirst":
        return Optional.of(Value.of(tests.indexOf(true)));
      case "indexOfLast":
        return Optional.of(Value.of(tests.lastIndexOf(true)));
      case "single":
        return passed.size() == 1 ? Optional.of(passed.get(0)) : Optional.empty();
      default:
        return new KotlinElements(call.named(call.method()), List.of(), passed, runtime).result();
    }
  }

  private Optional<Value> zipped() {
    if (!(runtime.settle(args.get(0)) instanceof Value.ListRef other)
        || Heap.elements(other, runtime).open()) {
      return Optional.empty();
    }
    List<Value> more = Heap.elements(other, runtime).values();
    List<Value> results = new ArrayList<>();
    for (int i = 0; i < Math.min(values.size(), more.size()); i++) {
      results.add(apply(1, values.get(i), more.get(i)));
    }
    return Optional.of(list(results));
  }

  private Optional<Integer> number(int index) {
    return runtime.settle(args.get(index)).constant(Integer.class);
  }

  private static List<Value> everyOther(List<Value> values, int step) {
    List<Value> some = new ArrayList<>();
    for (int i = 0; i < values.size(); i += step) {
      some.add(values.get(i));
    }
    return some;
  }

  /** Parts that overlap, without those that would have fewer elements. */
  private Optional<Value> windowed() {
    Optional<Integer> size = number(0).filter(known -> known > 0);
    Optional<Integer> step = args.size() == 1 ? Optional.of(1) : number(1).filter(n -> n > 0);
    if (size.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    List<Value> windows = new ArrayList<>();
    for (int i = 0; i + size.get() <= values.size(); i += step.get()) {
      windows.add(list(values.subList(i, i + size.get())));
    }
    return Optional.of(list(windows));
  }

  private Optional<Value> chunked() {
    Optional<Integer> size = number(0).filter(known -> known > 0);
    return size.map(
        known -> {
          List<Value> parts = new ArrayList<>();
          for (int i = 0; i < values.size(); i += known) {
            parts.add(list(values.subList(i, Math.min(values.size(), i + known))));
          }
          return list(parts);
        });
  }
}
