package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Scala's own methods of collections, options, maps, texts and numbers, asked for calls in files of
 * Scala. Which class a value has decides what a name means, so that {@code map} of a list and of a
 * stream of Flink are never mixed up.
 */
final class ScalaModel implements ApiModel {
  private static final String PREDEF = "scala.Predef";

  /** Methods of options that Java calls otherwise. */
  private static final Map<String, String> OF_OPTIONS =
      Map.of(
          "isDefined", "isPresent",
          "nonEmpty", "isPresent",
          "isSuccess", "isPresent",
          "isFailure", "isEmpty",
          "foreach", "ifPresent",
          "withFilter", "filter");

  /** Methods that options have as the sequence that they become. */
  private static final Set<String> OF_SEQUENCES =
      Set.of("toList", "toSeq", "toVector", "toArray", "toSet", "iterator", "++", "size");

  /** What mutable sequences grow by. */
  private static final Set<String> ADDERS = Set.of("+=", "append", "addOne");

  private final OptionalModel options = new OptionalModel();
  private final CollectionModel lists = new CollectionModel();
  private final MapModel maps = new MapModel();
  private final ScalaSequences sequences = new ScalaSequences();

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (!Language.SCALA.isOf(call.location().file())) {
      return Optional.empty();
    } else if (call.receiver().isEmpty()) {
      return ofPredef(call, runtime);
    }
    Value self = call.self();
    if (self instanceof Value.Opt opt) {
      return option(call, opt, runtime);
    } else if (self instanceof Value.ListRef list && !list.type().startsWith("java.util.Map")) {
      if (call.method().equals("size") || call.method().equals("length")) {
        return lists.call(call.named("size"), runtime);
      } else if (call.method().equals("apply") && call.args().size() == 1) {
        return lists.call(call.named("get"), runtime);
      } else if (ADDERS.contains(call.method()) && call.args().size() == 1) {
        return lists.call(call.named("add"), runtime).map(any -> list);
      }
      return Heap.eachBranch(list.address(), call, runtime, () -> call(call, runtime))
          .or(() -> sequences.call(call, Heap.elements(list, runtime), runtime));
    } else if (self instanceof Value.MapRef map && map.type().startsWith("java.util.")) {
      return Heap.eachBranch(map.address(), call, runtime, () -> call(call, runtime))
          .or(() -> map(call, map, runtime));
    }
    return ScalaTexts.call(call, runtime);
  }

  private static Optional<Value> ofPredef(Invocation call, Runtime runtime) {
    if (!call.type().equals(PREDEF) || call.args().isEmpty() || call.args().size() > 2) {
      return Optional.empty();
    }
    return switch (call.method()) {
      case "require" -> Optional.of(Raising.unlessHolds("IllegalArgumentException", call, runtime));
      case "assert", "assume" -> Optional.of(Raising.unlessHolds("AssertionError", call, runtime));
      default -> Optional.empty();
    };
  }

  private Optional<Value> option(Invocation call, Value.Opt opt, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "getOrElse/1":
        boolean lazy = isComputed(runtime.settle(call.args().get(0)));
        return options.call(call.named(lazy ? "orElseGet" : "orElse"), runtime);
      case "orElse/1":
        return Optional.of(
            runtime.branch(
                OptionalModel.present(call, runtime.settle(opt.content()), runtime),
                call.text(),
                call.location(),
                () -> opt,
                () -> called(call.args().get(0), call, runtime)));
      case "exists/1":
        return options
            .call(call.named("filter"), runtime)
            .flatMap(kept -> options.call(call.on(kept, "").named("isPresent"), runtime));
      case "fold/2":
        return options
            .call(call.named("map").with(call.args().subList(1, 2)), runtime)
            .flatMap(
                mapped ->
                    option(
                        call.on(mapped, "").named("getOrElse").with(call.args().subList(0, 1)),
                        (Value.Opt) mapped,
                        runtime));
      case "toOption/0":
        return Optional.of(opt);
      case "contains/1":
        return Optional.of(
            ifPresent(call, opt, Value.FALSE, content -> equal(call, content, runtime), runtime));
      case "forall/1":
        return Optional.of(
            ifPresent(
                call,
                opt,
                Value.TRUE,
                content -> runtime.apply(call.args().get(0), List.of(content), call.location()),
                runtime));
      default:
        String renamed = OF_OPTIONS.get(call.method());
        return renamed == null
            ? asSequence(call, opt, runtime)
            : options.call(call.named(renamed), runtime);
    }
  }

  private static Value ifPresent(
      Invocation call, Value.Opt opt, Value absent, UnaryOperator<Value> test, Runtime runtime) {
    Value content = runtime.settle(opt.content());
    return runtime.branch(
        OptionalModel.present(call, content, runtime),
        call.text(),
        call.location(),
        () -> test.apply(runtime.settle(content)),
        () -> absent);
  }

  private static Value equal(Invocation call, Value content, Runtime runtime) {
    return runtime.lift(
        "==",
        List.of(content, call.args().get(0)),
        call.text(),
        call.location(),
        both ->
            both.stream().allMatch(Value.Const.class::isInstance)
                ? Optional.of(Value.of(both.get(0).equals(both.get(1))))
                : Optional.empty());
  }

  /** An option is a sequence of one or none, where it is known which. */
  private Optional<Value> asSequence(Invocation call, Value.Opt opt, Runtime runtime) {
    Value content = runtime.settle(opt.content());
    if (!(content instanceof Value.Known) || !OF_SEQUENCES.contains(call.method())) {
      return Optional.empty();
    }
    List<Value> values = content.isNull() ? List.of() : List.of(content);
    return call.method().equals("size")
        ? Optional.of(Value.of(values.size()))
        : sequences.call(call, new Contents.Elements(values, false), runtime);
  }

  /** Whether an argument is passed by name. */
  static boolean isComputed(Value argument) {
    return argument instanceof Value.Closure closure
        && closure.parameters().filter(count -> count > 0).isEmpty();
  }

  /** The value of an argument that is passed by name. */
  private static Value called(Value argument, Invocation call, Runtime runtime) {
    Value settled = runtime.settle(argument);
    return settled instanceof Value.Closure
        ? runtime.apply(settled, List.of(), call.location())
        : settled;
  }

  private Optional<Value> map(Invocation call, Value.MapRef map, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "apply/1":
        return maps.call(call.named("get"), runtime);
      case "get/1":
        return maps.call(call, runtime).map(Value.Opt::new);
      case "getOrElse/2":
        return maps.call(call.named("get").with(call.args().subList(0, 1)), runtime)
            .flatMap(
                found ->
                    option(
                        call.on(new Value.Opt(found), "").with(call.args().subList(1, 2)),
                        new Value.Opt(found),
                        runtime));
      case "+=/1":
      case "put/2":
      case "update/2":
        return put(call, map, runtime);
      case "contains/1":
      case "isDefinedAt/1":
        return maps.call(call.named("containsKey"), runtime);
      case "nonEmpty/0":
        Contents.Entries known = Heap.entries(map, runtime);
        return known.values().isEmpty() && known.open()
            ? Optional.empty()
            : Optional.of(Value.of(!known.values().isEmpty()));
      case "size/0":
      case "isEmpty/0":
      case "keySet/0":
      case "values/0":
        return Optional.empty();
      default:
        return sequences.call(call, pairs(Heap.entries(map, runtime), runtime), runtime);
    }
  }

  /** An entry, as a pair or as two arguments. */
  private Optional<Value> put(Invocation call, Value.MapRef map, Runtime runtime) {
    List<Value> entry = call.args();
    if (entry.size() == 1 && runtime.settle(entry.get(0)) instanceof Value.ListRef pair) {
      entry = Heap.elements(pair, runtime).values();
    }
    return entry.size() == 2
        ? maps.call(call.named("put").with(entry), runtime).map(any -> map)
        : Optional.empty();
  }

  private static Contents.Elements pairs(Contents.Entries entries, Runtime runtime) {
    List<Value> pairs =
        entries.values().entrySet().stream()
            .<Value>map(e -> Heap.list("array", List.of(e.getKey(), e.getValue()), false, runtime))
            .toList();
    return new Contents.Elements(pairs, entries.open());
  }
}
