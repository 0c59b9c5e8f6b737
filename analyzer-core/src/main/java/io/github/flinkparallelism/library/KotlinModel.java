package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kotlin's own library: its functions, those that extend values, and what syntax stands for. */
final class KotlinModel implements ApiModel {
  private static final String EXTENSIONS = "kotlin" + Invocation.EXTENSION;
  private static final String PAIR = "kotlin.Pair";
  private static final Set<String> LISTS =
      Set.of("listOf", "mutableListOf", "arrayListOf", "emptyList", "sequenceOf", "emptySequence");
  private static final Set<String> ARRAYS =
      Set.of("arrayOf", "intArrayOf", "longArrayOf", "doubleArrayOf", "emptyArray");
  private static final Set<String> SETS =
      Set.of("setOf", "mutableSetOf", "hashSetOf", "linkedSetOf", "emptySet");
  private static final Set<String> MAPS =
      Set.of("mapOf", "mutableMapOf", "hashMapOf", "linkedMapOf", "emptyMap");

  private final KotlinCollections collections = new KotlinCollections();

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    switch (call.type()) {
      case "kotlin":
      case "kotlin.collections":
        return function(call, runtime);
      case EXTENSIONS:
      case "kotlin.collections" + Invocation.EXTENSION:
        return extension(call, runtime);
      case "kotlin.math":
        return mathematics(call, runtime);
      case KotlinResults.TYPE:
        return KotlinResults.call(call, runtime);
      case KotlinDelegates.TYPE:
      case KotlinDelegates.PROPERTY:
        return KotlinDelegates.call(call, runtime);
      case KotlinNulls.TYPE:
        return KotlinNulls.call(call, runtime);
      case "kotlin.Loops":
        return Optional.of(elements(call, runtime));
      case "kotlin.Spread":
        return Optional.of(spread(call, runtime));
      case PAIR:
      case "kotlin.Triple":
        return call.method().equals(MethodDecl.CONSTRUCTOR)
            ? Optional.of(Heap.list(PAIR, call.args(), false, runtime))
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  @Override
  public Optional<Boolean> hasMethod(Value value, String method, int args) {
    return KotlinTexts.isBuilder(value)
        ? Optional.of(KotlinTexts.ofBuilder(method))
        : collections.isExtension(value, method, args) ? Optional.of(false) : Optional.empty();
  }

  /** What a loop goes over. */
  private static Value elements(Invocation call, Runtime runtime) {
    Value iterable = call.args().get(0);
    return runtime.settle(iterable) instanceof Value.MapRef map
        ? runtime.invoke(map, "entrySet", List.of(), call.location())
        : iterable;
  }

  // ------------------------------------------------------------------ functions

  private Optional<Value> function(Invocation call, Runtime runtime) {
    String name = call.method();
    if (name.equals("listOfNotNull")) {
      Value all = Heap.list("java.util.List", call.args(), false, runtime);
      return extension(call.named("filterNotNull").with(List.of(all)), runtime);
    } else if (LISTS.contains(name)) {
      return Optional.of(Heap.list("java.util.List", call.args(), false, runtime));
    } else if (ARRAYS.contains(name)) {
      return Optional.of(Heap.list("array", call.args(), false, runtime));
    } else if (SETS.contains(name)) {
      Value all = Heap.list("java.util.List", call.args(), false, runtime);
      return Optional.of(KotlinBuilders.distinct(all, call, runtime));
    } else if (MAPS.contains(name)) {
      return map(call, runtime);
    }
    switch (name + "/" + call.args().size()) {
      case "println/0":
      case "println/1":
      case "print/1":
        return Optional.of(Value.VOID);
      case "require/1":
      case "require/2":
        return Optional.of(Raising.unlessHolds("IllegalArgumentException", call, runtime));
      case "check/1":
      case "check/2":
        return Optional.of(Raising.unlessHolds("IllegalStateException", call, runtime));
      case "requireNotNull/1":
      case "requireNotNull/2":
        return Optional.of(Raising.unlessNull("IllegalArgumentException", call, runtime));
      case "checkNotNull/1":
      case "checkNotNull/2":
        return Optional.of(Raising.unlessNull("IllegalStateException", call, runtime));
      case "error/1":
        runtime.raise("IllegalStateException");
        return Optional.of(Value.VOID);
      case "TODO/0":
      case "TODO/1":
        runtime.raise("NotImplementedError");
        return Optional.of(Value.VOID);
      case "with/2":
        return Optional.of(
            runtime.apply(call.args().get(1), List.of(call.args().get(0)), call.location()));
      case "run/1":
        return Optional.of(runtime.apply(call.args().get(0), List.of(), call.location()));
      case "repeat/2":
        return repeat(call, runtime);
      case "maxOf/2":
        return mathematics(call.named("max"), runtime);
      case "minOf/2":
        return mathematics(call.named("min"), runtime);
      case "maxOf/3":
      case "minOf/3":
        Invocation first = call.with(call.args().subList(0, 2));
        return function(first, runtime)
            .flatMap(two -> function(call.with(List.of(two, call.args().get(2))), runtime));
      default:
        return KotlinBuilders.call(call, runtime);
    }
  }

  /** An array whose elements are arguments. */
  private static Value spread(Invocation call, Runtime runtime) {
    Value array = runtime.settle(call.args().get(0));
    if (!(array instanceof Value.ListRef list)) {
      return array;
    }
    var elements = Heap.elements(list, runtime);
    return Heap.list("kotlin.Spread", elements.values(), elements.open(), runtime);
  }

  private static Optional<Value> map(Invocation call, Runtime runtime) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (Value raw : call.args()) {
      Value arg = runtime.settle(raw);
      if (!(arg instanceof Value.ListRef pair) || !pair.type().equals(PAIR)) {
        return Optional.empty();
      }
      List<Value> parts = Heap.elements(pair, runtime).values();
      Value key = runtime.settle(parts.get(0));
      if (key instanceof Value.Undecided) {
        return Optional.empty();
      }
      entries.put(key, parts.get(1));
    }
    return Optional.of(Heap.map("java.util.LinkedHashMap", entries, false, runtime));
  }

  /** A test that fails for certain ends the program; others are taken to hold. */
  private static Optional<Value> repeat(Invocation call, Runtime runtime) {
    Optional<Integer> times = runtime.settle(call.args().get(0)).constant(Integer.class);
    Value action = call.args().get(1);
    if (times.isEmpty() || times.get() > KotlinCollections.MANY) {
      runtime.repeatedly(
          call.text(),
          call.location(),
          () -> {
            Value round = runtime.unknown("the round is not known", call.text(), call.location());
            runtime.apply(action, List.of(round), call.location());
          });
      return Optional.of(Value.VOID);
    }
    for (int i = 0; i < times.get() && !runtime.isCutShort(); i++) {
      runtime.apply(action, List.of(Value.of(i)), call.location());
    }
    return Optional.of(Value.VOID);
  }

  private static Optional<Value> mathematics(Invocation call, Runtime runtime) {
    boolean known =
        Set.of("max/2", "min/2", "abs/1").contains(call.method() + "/" + call.args().size());
    return known ? new PureModel().call(call.ofType("java.lang.Math"), runtime) : Optional.empty();
  }

  // ------------------------------------------------------------------ extensions

  private Optional<Value> extension(Invocation call, Runtime runtime) {
    Value self = runtime.settle(call.args().get(0));
    List<Value> args = new ArrayList<>(call.args().subList(1, call.args().size()));
    switch (call.method() + "/" + args.size()) {
      case "let/1":
      case "run/1":
        return onFunction(args, () -> apply(call, args, self, runtime));
      case "also/1":
      case "apply/1":
        return onFunction(
            args,
            () -> {
              apply(call, args, self, runtime);
              return self;
            });
      case "takeIf/1":
      case "takeUnless/1":
        return onFunction(args, () -> taken(call, args, self, runtime));
      case "to/1":
        return Optional.of(Heap.list(PAIR, List.of(self, args.get(0)), false, runtime));
      case "use/1":
        return onFunction(args, () -> apply(call, args, self, runtime));
      default:
        break;
    }
    if (self instanceof External) {
      return Optional.empty();
    }
    return KotlinConversions.call(call, self, args, runtime)
        .or(() -> KotlinNumbers.call(call, self, args, runtime))
        .or(() -> collections.call(call, self, args, runtime));
  }

  private static Optional<Value> onFunction(
      List<Value> args, java.util.function.Supplier<Value> action) {
    return args.get(0) instanceof Value.Closure ? Optional.of(action.get()) : Optional.empty();
  }

  private static Value apply(Invocation call, List<Value> args, Value self, Runtime runtime) {
    return runtime.apply(args.get(0), List.of(self), call.location());
  }

  private static Value taken(Invocation call, List<Value> args, Value self, Runtime runtime) {
    Value test = apply(call, args, self, runtime);
    boolean takes = call.method().equals("takeIf");
    return runtime.branch(
        test,
        call.text(),
        call.location(),
        () -> takes ? self : new Value.Null(),
        () -> takes ? new Value.Null() : self);
  }
}
