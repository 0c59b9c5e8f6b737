package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps and properties. */
public final class MapModel implements ApiModel {
  static final String PROPERTIES = "java.util.Properties";
  private static final String ENTRY = "java.util.Map.Entry";

  /** Methods that change a map in ways that are not followed. */
  private static final Set<String> MUTATORS =
      Set.of("remove", "replace", "loadFromXML", "pollFirstEntry", "pollLastEntry");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call, runtime);
    }
    if (call.self() instanceof Value.ListRef pair && pair.type().equals(ENTRY)) {
      return entry(call, pair, runtime);
    }
    if (!(call.self() instanceof Value.MapRef map) || !map.type().startsWith("java.util.")) {
      return Optional.empty();
    }
    Optional<Value> branched =
        Heap.eachBranch(map.address(), call, runtime, () -> call(call, runtime));
    if (branched.isPresent()) {
      return branched;
    }
    Optional<Value> sides = ofEitherMap(call, runtime);
    if (sides.isPresent()) {
      return sides;
    }
    Contents.Entries entries = Heap.entries(map, runtime);
    return read(call, map, MapOrder.of(map, entries), runtime)
        .or(() -> new MapMutators(call, map, entries, runtime).call())
        .or(() -> write(call, map, entries, runtime));
  }

  /** {@code putAll} of one map or another; there are no entries in null. */
  private static Optional<Value> ofEitherMap(Invocation call, Runtime runtime) {
    if (!call.method().equals("putAll") || call.args().size() != 1) {
      return Optional.empty();
    }
    Value source = runtime.settle(call.args().get(0));
    if (source.isNull()) {
      runtime.raise("NullPointerException");
      return Optional.of(Value.VOID);
    }
    return source instanceof Choice choice
        ? Optional.of(
            runtime.branch(
                Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
                choice.condition().text(),
                call.location(),
                () -> putAll(call, choice.then(), runtime),
                () -> putAll(call, choice.otherwise(), runtime)))
        : Optional.empty();
  }

  private static Value putAll(Invocation call, Value source, Runtime runtime) {
    Invocation one = call.with(List.of(source));
    return new MapModel().call(one, runtime).orElse(Value.VOID);
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    String type = call.type();
    if (call.method().equals(MethodDecl.CONSTRUCTOR)
        && (type.equals(PROPERTIES) || type.startsWith("java.util.") && type.endsWith("Map"))) {
      Map<Value, Value> copied = new LinkedHashMap<>();
      boolean open = false;
      if (call.args().size() == 1 && runtime.settle(call.args().get(0)) instanceof Value.MapRef m) {
        copied.putAll(Heap.entries(m, runtime).values());
        open = Heap.entries(m, runtime).open();
      }
      Value.MapRef made = Heap.map(kind(call), copied, open, runtime);
      if (open && runtime.settle(call.args().get(0)) instanceof Value.MapRef m) {
        runtime
            .read(new Slot(m.address(), Heap.OUTSIDE))
            .ifPresent(prefix -> runtime.write(new Slot(made.address(), Heap.OUTSIDE), prefix));
      }
      return Optional.of(made);
    }
    if (type.equals("java.util.ResourceBundle") && call.method().equals("getBundle")) {
      return call.arg(0).map(name -> PropertiesFiles.bundle(runtime.settle(name), call, runtime));
    }
    boolean of = type.equals("java.util.Map") && call.method().equals("of");
    boolean small =
        type.equals("java.util.Collections")
            && (call.method().equals("emptyMap") || call.method().equals("singletonMap"));
    if (!of && !small) {
      return Optional.empty();
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i + 1 < call.args().size(); i += 2) {
      entries.put(call.args().get(i), call.args().get(i + 1));
    }
    return Optional.of(Heap.map("java.util.Map", entries, false, runtime));
  }

  /** Of the classes only those are told apart that matter for the order of entries. */
  private static String kind(Invocation call) {
    boolean kept =
        call.type().equals(PROPERTIES)
            || call.type().equals(MapOrder.SORTED)
            || call.type().equals(MapOrder.HASHED) && call.args().isEmpty();
    return kept ? call.type() : "java.util.Map";
  }

  private static Optional<Value> entry(Invocation call, Value.ListRef pair, Runtime runtime) {
    List<Value> values = Heap.elements(pair, runtime).values();
    switch (call.method()) {
      case "getKey":
        return values.stream().findFirst();
      case "getValue":
        return values.stream().skip(1).findFirst();
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> read(
      Invocation call, Value.MapRef map, Contents.Entries entries, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "get/1":
      case "getProperty/1":
      case "getString/1":
        return Optional.of(find(call, entries, new Value.Null(), runtime));
      case "getOrDefault/2":
      case "getProperty/2":
        return Optional.of(find(call, entries, call.args().get(1), runtime));
      case "containsKey/1":
        return contains(call, entries, runtime);
      case "size/0":
        return entries.open() ? Optional.empty() : Optional.of(Value.of(entries.values().size()));
      case "isEmpty/0":
        return entries.open()
            ? Optional.empty()
            : Optional.of(Value.of(entries.values().isEmpty()));
      case "keySet/0":
      case "stringPropertyNames/0":
        return Optional.of(list(List.copyOf(entries.values().keySet()), entries, runtime));
      case "values/0":
        return Optional.of(list(List.copyOf(entries.values().values()), entries, runtime));
      case "entrySet/0":
        return Optional.of(list(pairs(entries, runtime), entries, runtime));
      case "firstKey/0":
      case "lastKey/0":
        return edge(call, map, entries, runtime);
      case "forEach/1":
        forEach(call, entries, runtime);
        return Optional.of(Value.VOID);
      case "$asMap/0":
        return Optional.of(map);
      default:
        return Optional.empty();
    }
  }

  private static void forEach(Invocation call, Contents.Entries entries, Runtime runtime) {
    Value function = call.args().get(0);
    boolean ofEntries =
        function instanceof Value.Closure closure
            && closure.parameters().filter(count -> count == 1).isPresent();
    if (ofEntries) {
      // Java's takes a key and a value, Kotlin's an entry as well.
      runtime.invoke(
          list(pairs(entries, runtime), entries, runtime), "forEach", call.args(), call.location());
      return;
    }
    entries.values().forEach((k, v) -> runtime.apply(function, List.of(k, v), call.location()));
    if (entries.open()) {
      runtime.repeatedly(
          call.text(),
          call.location(),
          () -> {
            Value any = unknownEntry(call, runtime);
            runtime.apply(function, List.of(any, any), call.location());
          });
    }
  }

  private static Optional<Value> edge(
      Invocation call, Value.MapRef map, Contents.Entries entries, Runtime runtime) {
    List<Value> keys = List.copyOf(entries.values().keySet());
    boolean sorted =
        map.type().equals(MapOrder.SORTED) && !entries.open() && Sets.sorted(keys).isPresent();
    if (sorted && keys.isEmpty()) {
      runtime.raise("NoSuchElementException");
      return Optional.of(Value.VOID);
    }
    int index = call.method().startsWith("first") ? 0 : keys.size() - 1;
    return sorted ? Optional.of(keys.get(index)) : Optional.empty();
  }

  private static Value list(List<Value> values, Contents.Entries entries, Runtime runtime) {
    return Heap.list("java.util.List", values, entries.open(), runtime);
  }

  private static List<Value> pairs(Contents.Entries entries, Runtime runtime) {
    List<Value> pairs = new ArrayList<>();
    entries.values().forEach((k, v) -> pairs.add(Heap.list(ENTRY, List.of(k, v), false, runtime)));
    return pairs;
  }

  private static Value find(
      Invocation call, Contents.Entries entries, Value absent, Runtime runtime) {
    Value key = runtime.settle(call.args().get(0));
    Value found = entries.values().get(key);
    if (found != null) {
      return found;
    }
    boolean decided = !(key instanceof Value.Undecided) && !entries.open();
    return decided
        ? absent
        : outside(call, key, "String", absent, runtime)
            .orElseGet(() -> unknownEntry(call, runtime));
  }

  /** The input that an entry may be which nobody sees. */
  private static Optional<Value> outside(
      Invocation call, Value key, String type, Value absent, Runtime runtime) {
    Optional<String> prefix =
        call.self() instanceof Value.MapRef map
            ? OutsideEntries.prefix(map, runtime)
            : Optional.empty();
    return prefix.flatMap(
        before ->
            key.constant(String.class)
                .map(
                    name ->
                        OutsideEntries.input(
                            before + name, type, Optional.of(runtime.settle(absent)), call)));
  }

  private static Value unknownEntry(Invocation call, Runtime runtime) {
    Optional<Value> why =
        call.self() instanceof Value.MapRef map
            ? runtime.read(new Slot(map.address(), Heap.WHY))
            : Optional.empty();
    return why.isPresent() && why.get() instanceof Value.Unknown cause
        ? runtime.unknown(cause.reason(), cause.text(), cause.location())
        : runtime.unknown("the entry of the map is not known", call.text(), call.location());
  }

  private static Optional<Value> contains(
      Invocation call, Contents.Entries entries, Runtime runtime) {
    Value key = runtime.settle(call.args().get(0));
    if (entries.values().containsKey(key)) {
      return Optional.of(Value.TRUE);
    }
    if (entries.open()) {
      return outside(call, key, "boolean", Value.FALSE, runtime);
    }
    return key instanceof Value.Undecided ? Optional.empty() : Optional.of(Value.FALSE);
  }

  private static Optional<Value> write(
      Invocation call, Value.MapRef map, Contents.Entries entries, Runtime runtime) {
    Map<Value, Value> values = new LinkedHashMap<>(entries.values());
    boolean open = entries.open() || runtime.repeated();
    switch (call.method() + "/" + call.args().size()) {
      case "put/2":
      case "setProperty/2":
      case "putIfAbsent/2":
        open |= put(call, values, entries.open(), runtime);
        break;
      case "putAll/1":
        open |= putAll(call, values, entries.open(), runtime);
        break;
      case "load/1":
        return Optional.of(PropertiesFiles.load(call, map, values, runtime));
      case "clear/0":
        values.clear();
        open = runtime.repeated();
        break;
      default:
        if (MUTATORS.contains(call.method())) {
          OutsideEntries.forget(map, runtime);
          Heap.write(map, new Contents.Entries(Map.of(), true), runtime);
        }
        return Optional.empty();
    }
    Heap.write(map, new Contents.Entries(values, open), runtime);
    return Optional.of(new Value.Null());
  }

  /** True where the key is not known, so that any entry may have been replaced. */
  private static boolean put(
      Invocation call, Map<Value, Value> values, boolean open, Runtime runtime) {
    boolean replaces = !call.method().equals("putIfAbsent");
    Value key = runtime.settle(call.args().get(0));
    if (key instanceof Value.Undecided) {
      if (replaces) {
        OutsideEntries.put(call, key, values, open, runtime);
      } else {
        OutsideEntries.forget((Value.MapRef) call.self(), runtime);
      }
      return true;
    }
    if (replaces || !values.containsKey(key)) {
      values.put(key, call.args().get(1));
    }
    return false;
  }

  /** True where there may be more entries, which may have replaced any. */
  private static boolean putAll(
      Invocation call, Map<Value, Value> values, boolean open, Runtime runtime) {
    Value source = runtime.settle(call.args().get(0));
    Contents.Entries added =
        source instanceof Value.MapRef other
            ? Heap.entries(other, runtime)
            : new Contents.Entries(Map.of(), true);
    if (added.open()) {
      OutsideEntries.putAll(call, source, values, open, runtime);
    }
    values.putAll(added.values());
    return added.open();
  }
}
