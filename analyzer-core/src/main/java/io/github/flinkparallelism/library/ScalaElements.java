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
import java.util.stream.Collectors;

/** What Scala's library tells of sequences whose elements are all known. */
record ScalaElements(Invocation call, List<Value> values, Runtime runtime) {
  private static final String LIST = "java.util.List";

  Optional<Value> result() {
    switch (call.method() + "/" + call.args().size()) {
      case "mkString/0":
      case "mkString/1":
      case "mkString/3":
        return joined();
      case "sorted/0":
      case "sorted/1":
        return values.size() < 2 || call.args().isEmpty()
            ? Sets.sorted(values).map(this::list)
            : Optional.empty();
      case "sortBy/1":
      case "maxBy/1":
      case "minBy/1":
        return byKey();
      case "toSet/0":
        Contents.Elements once = Sets.distinct(values, false);
        // Scala keeps the order of up to four.
        String type = once.values().size() > 4 ? Sets.UNORDERED : LIST;
        return Optional.of(Heap.list(type, once.values(), once.open(), runtime));
      case "toMap/0":
        return map();
      case "contains/1":
      case "indexOf/1":
        return indexOf()
            .map(at -> call.method().equals("contains") ? Value.of(at >= 0) : Value.of(at));
      case "count/1":
        return kept().map(kept -> Value.of(kept.size()));
      case "partition/1":
        return kept().map(this::parted);
      case "indexWhere/1":
        return kept().map(kept -> Value.of(kept.isEmpty() ? -1 : kept.get(0)));
      case "takeWhile/1":
        return kept().map(kept -> list(values.subList(0, prefix(kept))));
      case "dropWhile/1":
        return kept().map(kept -> list(values.subList(prefix(kept), values.size())));
      case "takeRight/1":
        return number(0).map(n -> list(values.subList(values.size() - n, values.size())));
      case "dropRight/1":
        return number(0).map(n -> list(values.subList(0, values.size() - n)));
      case "slice/2":
        return number(0)
            .flatMap(from -> number(1).map(to -> list(values.subList(Math.min(from, to), to))));
      case "splitAt/1":
        return number(0).map(at -> pair(values.subList(0, at), values.subList(at, values.size())));
      case "grouped/1":
        return number(0).filter(size -> size > 0).map(this::grouped);
      case "foldRight/2":
        return Optional.of(foldedRight());
      default:
        return Optional.empty();
    }
  }

  private Value list(List<Value> elements) {
    return Heap.list(LIST, elements, false, runtime);
  }

  private Value pair(List<Value> left, List<Value> right) {
    return Heap.list("array", List.of(list(left), list(right)), false, runtime);
  }

  private Value apply(Value... passed) {
    return runtime.settle(runtime.apply(call.args().get(0), List.of(passed), call.location()));
  }

  /** A number of elements, cut to how many there are. */
  private Optional<Integer> number(int index) {
    return runtime
        .settle(call.args().get(index))
        .constant(Integer.class)
        .map(n -> Math.max(0, Math.min(n, values.size())));
  }

  private Optional<Value> joined() {
    List<String> marks = new ArrayList<>();
    for (Value arg : call.args()) {
      runtime.settle(arg).constant(String.class).ifPresent(marks::add);
    }
    boolean plain =
        marks.size() == call.args().size()
            && values.stream().allMatch(value -> text(value).isPresent());
    if (!plain) {
      return Optional.empty();
    }
    boolean framed = marks.size() == 3;
    String separator = framed ? marks.get(1) : String.join("", marks);
    String body =
        values.stream().map(value -> text(value).get()).collect(Collectors.joining(separator));
    return Optional.of(Value.of(framed ? marks.get(0) + body + marks.get(2) : body));
  }

  /** Numbers with a fraction are written by rules of their own. */
  private Optional<String> text(Value value) {
    return runtime
        .settle(value)
        .constant(Object.class)
        .filter(known -> !(known instanceof Double) && !(known instanceof Float))
        .map(String::valueOf);
  }

  private Optional<Value> byKey() {
    List<Value> keys = new ArrayList<>();
    values.forEach(value -> keys.add(apply(value)));
    Optional<List<Value>> order = Sets.sorted(keys);
    if (order.isEmpty() || values.isEmpty()) {
      return Optional.empty();
    }
    List<Value> sorted = new ArrayList<>();
    for (Value key : order.get().stream().distinct().toList()) {
      for (int i = 0; i < keys.size(); i++) {
        if (keys.get(i).equals(key)) {
          sorted.add(values.get(i));
        }
      }
    }
    if (call.method().equals("sortBy")) {
      return Optional.of(list(sorted));
    }
    int last = order.get().size() - 1;
    // Of equal ones both have the first.
    Value key = order.get().get(call.method().equals("minBy") ? 0 : last);
    return Optional.of(values.get(keys.indexOf(key)));
  }

  private Optional<Value> map() {
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (Value value : values) {
      if (!(runtime.settle(value) instanceof Value.ListRef entry)) {
        return Optional.empty();
      }
      Contents.Elements parts = Heap.elements(entry, runtime);
      if (parts.open() || parts.values().size() != 2) {
        return Optional.empty();
      }
      Value key = runtime.settle(parts.values().get(0));
      if (key instanceof Value.Undecided) {
        return Optional.empty();
      }
      entries.put(key, parts.values().get(1));
    }
    return Optional.of(Heap.map("java.util.Map", entries, false, runtime));
  }

  private Optional<Integer> indexOf() {
    Value wanted = runtime.settle(call.args().get(0));
    List<Value> settled = values.stream().map(runtime::settle).toList();
    boolean comparable =
        wanted instanceof Value.Const
            && settled.stream().allMatch(value -> value instanceof Value.Const);
    return comparable ? Optional.of(settled.indexOf(wanted)) : Optional.empty();
  }

  /** The places of the elements that pass the test. */
  private Optional<List<Integer>> kept() {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Optional<Boolean> known = apply(values.get(i)).constant(Boolean.class);
      if (known.isEmpty()) {
        return Optional.empty();
      } else if (known.get()) {
        kept.add(i);
      }
    }
    return Optional.of(kept);
  }

  private static int prefix(List<Integer> kept) {
    int length = 0;
    while (length < kept.size() && kept.get(length) == length) {
      length++;
    }
    return length;
  }

  private Value parted(List<Integer> kept) {
    List<Value> left = new ArrayList<>();
    List<Value> right = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      (kept.contains(i) ? left : right).add(values.get(i));
    }
    return pair(left, right);
  }

  private Value grouped(int size) {
    List<Value> groups = new ArrayList<>();
    for (int from = 0; from < values.size(); from += size) {
      groups.add(list(values.subList(from, Math.min(from + size, values.size()))));
    }
    return list(groups);
  }

  private Value foldedRight() {
    Value result = call.args().get(0);
    for (int i = values.size() - 1; i >= 0; i--) {
      List<Value> passed = List.of(values.get(i), result);
      result = runtime.apply(call.args().get(1), passed, call.location());
    }
    return result;
  }
}
