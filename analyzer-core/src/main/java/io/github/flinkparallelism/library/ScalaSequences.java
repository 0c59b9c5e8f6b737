package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sequences, sets and arrays as Scala's library has them, over known elements. */
final class ScalaSequences {
  private static final String LIST = "java.util.List";

  private final SequenceOperations operations = new SequenceOperations();

  Optional<Value> call(Invocation call, Contents.Elements elements, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "map/1":
      case "flatMap/1":
      case "filter/1":
      case "distinct/0":
        return java(call, call.method(), elements, runtime);
      case "withFilter/1":
        return java(call, "filter", elements, runtime);
      case "foreach/1":
        return java(call.named("forEach"), "forEach", elements, runtime);
      case "exists/1":
        return java(call, "anyMatch", elements, runtime);
      case "forall/1":
        return java(call, "allMatch", elements, runtime);
      case "fold/2":
        Value zero = runtime.settle(call.args().get(0));
        Value first =
            ScalaModel.isComputed(zero) ? runtime.apply(zero, List.of(), call.location()) : zero;
        return java(call.with(List.of(first, call.args().get(1))), "reduce", elements, runtime);
      case "foldLeft/2":
        return java(call, "reduce", elements, runtime);
      case "reduce/1":
      case "reduceLeft/1":
        return java(call, "reduce", elements, runtime).map(ScalaSequences::content);
      case "take/1":
        return java(call, "limit", elements, runtime);
      case "drop/1":
        return java(call, "skip", elements, runtime);
      case "size/0":
      case "length/0":
      case "isEmpty/0":
        return Optional.empty();
      default:
        return elements.open() ? Optional.empty() : known(call, elements.values(), runtime);
    }
  }

  /** What Java's streams do under another name. */
  private Optional<Value> java(
      Invocation call, String method, Contents.Elements elements, Runtime runtime) {
    Value.ListRef list = Heap.list(LIST, elements.values(), elements.open(), runtime);
    return operations.call(call.named(method), list, elements, runtime);
  }

  private static Value content(Value option) {
    return option instanceof Value.Opt opt ? opt.content() : option;
  }

  private Optional<Value> known(Invocation call, List<Value> values, Runtime runtime) {
    int size = values.size();
    switch (call.method() + "/" + call.args().size()) {
      case "nonEmpty/0":
        return Optional.of(Value.of(size > 0));
      case "head/0":
        return values.stream().findFirst();
      case "last/0":
        return size == 0 ? Optional.empty() : Optional.of(values.get(size - 1));
      case "headOption/0":
        return Optional.of(new Value.Opt(size == 0 ? new Value.Null() : values.get(0)));
      case "lastOption/0":
        return Optional.of(new Value.Opt(size == 0 ? new Value.Null() : values.get(size - 1)));
      case "lift/1":
        return call.args().get(0).constant(Integer.class).map(index -> lifted(values, index));
      case "tail/0":
        return size == 0 ? Optional.empty() : list(values.subList(1, size), runtime);
      case "init/0":
        return size == 0 ? Optional.empty() : list(values.subList(0, size - 1), runtime);
      case "reverse/0":
        List<Value> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return list(reversed, runtime);
      case "toList/0":
      case "toSeq/0":
      case "toVector/0":
      case "toIndexedSeq/0":
      case "toIterable/0":
      case "iterator/0":
      case "asJava/0":
      case "asScala/0":
        return list(values, runtime);
      case "toArray/0":
        return Optional.of(Heap.list("array", values, false, runtime));
      case "zipWithIndex/0":
        return list(indexed(values, runtime), runtime);
      case ":+/1":
      case "appended/1":
        return list(joined(values, call.args()), runtime);
      case "+:/1":
      case "::/1":
      case "prepended/1":
        return list(joined(call.args(), values), runtime);
      case "++/1":
      case "concat/1":
        return other(call, runtime).flatMap(more -> list(joined(values, more), runtime));
      case ":::/1":
      case "++:/1":
        return other(call, runtime).flatMap(first -> list(joined(first, values), runtime));
      case "zip/1":
        return zipped(call, values, runtime);
      case "indices/0":
        return list(numbers(size), runtime);
      case "sum/0":
        return Numeric.fold("sum", values);
      case "max/0":
      case "min/0":
        return size == 0
            ? Optional.empty()
            : Numeric.fold(call.method(), values).map(ScalaSequences::content);
      case "filterNot/1":
        return without(call, values, runtime);
      case "find/1":
        return operations
            .call(
                call.named("filter"),
                Heap.list(LIST, values, false, runtime),
                new Contents.Elements(values, false),
                runtime)
            .filter(Value.ListRef.class::isInstance)
            .map(found -> Heap.elements((Value.ListRef) found, runtime))
            .filter(found -> !found.open())
            .map(found -> lifted(found.values(), 0));
      case "flatten/0":
        return flattened(values, runtime);
      default:
        return new ScalaElements(call, values, runtime).result();
    }
  }

  private static Optional<Value> list(List<Value> values, Runtime runtime) {
    return Optional.of(Heap.list(LIST, values, false, runtime));
  }

  private static Value lifted(List<Value> values, int index) {
    boolean inside = index >= 0 && index < values.size();
    return new Value.Opt(inside ? values.get(index) : new Value.Null());
  }

  private static List<Value> numbers(int size) {
    List<Value> numbers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      numbers.add(Value.of(i));
    }
    return numbers;
  }

  private static Value pair(Value left, Value right, Runtime runtime) {
    return Heap.list("array", List.of(left, right), false, runtime);
  }

  private static List<Value> indexed(List<Value> values, Runtime runtime) {
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      pairs.add(pair(values.get(i), Value.of(i), runtime));
    }
    return pairs;
  }

  private static List<Value> joined(List<Value> left, List<Value> right) {
    List<Value> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  /** The elements of the argument, where all are known. */
  private static Optional<List<Value>> other(Invocation call, Runtime runtime) {
    Value argument = runtime.settle(call.args().get(0));
    if (argument instanceof Value.Opt opt
        && runtime.settle(opt.content()) instanceof Value.Known content) {
      return Optional.of(content.isNull() ? List.of() : List.of(content));
    }
    return argument instanceof Value.ListRef list && !Heap.elements(list, runtime).open()
        ? Optional.of(Heap.elements(list, runtime).values())
        : Optional.empty();
  }

  private static Optional<Value> zipped(Invocation call, List<Value> values, Runtime runtime) {
    return other(call, runtime)
        .flatMap(
            right -> {
              List<Value> pairs = new ArrayList<>();
              for (int i = 0; i < Math.min(values.size(), right.size()); i++) {
                pairs.add(pair(values.get(i), right.get(i), runtime));
              }
              return list(pairs, runtime);
            });
  }

  private static Optional<Value> without(Invocation call, List<Value> values, Runtime runtime) {
    List<Value> kept = new ArrayList<>();
    for (Value value : values) {
      Value test = runtime.apply(call.args().get(0), List.of(value), call.location());
      Optional<Boolean> known = runtime.settle(test).constant(Boolean.class);
      if (known.isEmpty()) {
        return Optional.of(Heap.list(LIST, List.of(), true, runtime));
      } else if (!known.get()) {
        kept.add(value);
      }
    }
    return list(kept, runtime);
  }

  private static Optional<Value> flattened(List<Value> values, Runtime runtime) {
    List<Value> all = new ArrayList<>();
    for (Value value : values) {
      Value part = runtime.settle(value);
      Value content = part instanceof Value.Opt opt ? runtime.settle(opt.content()) : part;
      if (part instanceof Value.ListRef inner && !Heap.elements(inner, runtime).open()) {
        all.addAll(Heap.elements(inner, runtime).values());
      } else if (part instanceof Value.Opt && content instanceof Value.Known) {
        Optional.of(content).filter(some -> !some.isNull()).ifPresent(all::add);
      } else {
        return Optional.empty();
      }
    }
    return list(all, runtime);
  }
}
