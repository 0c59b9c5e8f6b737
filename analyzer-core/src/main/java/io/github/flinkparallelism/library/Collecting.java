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

/** {@code collect(collector)} over known elements. */
final class Collecting {
  private static final String LIST = "java.util.List";

  private final Invocation call;
  private final Runtime runtime;

  Collecting(Invocation call, Runtime runtime) {
    this.call = call;
    this.runtime = runtime;
  }

  /** The collected value; empty where the collector or what it needs is not known. */
  Optional<Value> of(Contents.Elements elements) {
    return runtime.settle(call.args().get(0)) instanceof StreamModel.Collector collector
        ? collect(collector, elements)
        : Optional.empty();
  }

  private Optional<Value> collect(StreamModel.Collector collector, Contents.Elements elements) {
    switch (collector.kind() + "/" + collector.args().size()) {
      case "toList/0":
      case "toUnmodifiableList/0":
        return Optional.of(Heap.list(LIST, elements.values(), elements.open(), runtime));
      case "toSet/0":
      case "toUnmodifiableSet/0":
        Contents.Elements once = Sets.distinct(elements.values(), elements.open());
        return Optional.of(Heap.list(Sets.UNORDERED, once.values(), once.open(), runtime));
      case "toMap/2":
      case "toUnmodifiableMap/2":
        return map(collector, elements);
      case "counting/0":
        return elements.open()
            ? Optional.empty()
            : Optional.of(Value.of((long) elements.values().size()));
      case "joining/0":
      case "joining/1":
        return joined(collector, elements);
      case "groupingBy/1":
        return groups(collector, elements);
      case "mapping/2":
        return mapped(collector, elements);
      case "collectingAndThen/2":
        return inner(collector.args().get(0), elements).map(v -> apply(collector.args().get(1), v));
      default:
        return Optional.empty();
    }
  }

  private Value apply(Value function, Value argument) {
    return runtime.apply(function, List.of(argument), call.location());
  }

  private Optional<Value> inner(Value collector, Contents.Elements elements) {
    return runtime.settle(collector) instanceof StreamModel.Collector known
        ? collect(known, elements)
        : Optional.empty();
  }

  private Optional<Value> map(StreamModel.Collector collector, Contents.Elements elements) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (Value element : elements.values()) {
      Value key = runtime.settle(apply(collector.args().get(0), element));
      if (key instanceof Value.Undecided) {
        return Optional.empty();
      }
      entries.put(key, apply(collector.args().get(1), element));
    }
    return Optional.of(Heap.map("java.util.Map", entries, elements.open(), runtime));
  }

  private Optional<Value> joined(StreamModel.Collector collector, Contents.Elements elements) {
    Optional<String> separator =
        collector.args().isEmpty()
            ? Optional.of("")
            : runtime.settle(collector.args().get(0)).constant(String.class);
    boolean known =
        !elements.open()
            && elements.values().stream().allMatch(v -> v.constant(String.class).isPresent());
    return known
        ? separator.map(
            s ->
                Value.of(
                    elements.values().stream()
                        .map(v -> v.constant(String.class).orElseThrow())
                        .collect(Collectors.joining(s))))
        : Optional.empty();
  }

  private Optional<Value> groups(StreamModel.Collector collector, Contents.Elements elements) {
    Map<Value, List<Value>> groups = new LinkedHashMap<>();
    for (Value element : elements.values()) {
      Value key = runtime.settle(apply(collector.args().get(0), element));
      if (key instanceof Value.Undecided || elements.open()) {
        return Optional.empty();
      }
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    groups.forEach((key, group) -> entries.put(key, Heap.list(LIST, group, false, runtime)));
    return Optional.of(Heap.map("java.util.Map", entries, false, runtime));
  }

  private Optional<Value> mapped(StreamModel.Collector collector, Contents.Elements elements) {
    List<Value> mapped = new ArrayList<>();
    elements.values().forEach(element -> mapped.add(apply(collector.args().get(0), element)));
    return inner(collector.args().get(1), new Contents.Elements(mapped, elements.open()));
  }
}
