package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods of maps that change an entry by a function of it. */
final class MapMutators {
  private final Invocation call;
  private final Value.MapRef map;
  private final Contents.Entries entries;
  private final Runtime runtime;

  MapMutators(Invocation call, Value.MapRef map, Contents.Entries entries, Runtime runtime) {
    this.call = call;
    this.map = map;
    this.entries = entries;
    this.runtime = runtime;
  }

  /** The result; empty for other methods. */
  Optional<Value> call() {
    switch (call.method() + "/" + call.args().size()) {
      case "computeIfAbsent/2":
      case "computeIfPresent/2":
      case "compute/2":
      case "merge/3":
      case "remove/1":
      case "replace/2":
        return Optional.of(onEntry());
      case "replaceAll/1":
        return Optional.of(replaceAll());
      default:
        return Optional.empty();
    }
  }

  private Value onEntry() {
    Value key = runtime.settle(call.args().get(0));
    Value old = entries.values().get(key);
    boolean known = !(key instanceof Value.Undecided) && (old != null || !entries.open());
    if (known && !runtime.repeated()) {
      return change(key, Optional.ofNullable(old).filter(value -> !value.isNull()));
    }
    return undecided(key);
  }

  /** Whether the entry exists is not known: what the function does may or may not happen. */
  private Value undecided(Value key) {
    Value entry =
        runtime.unknown("the entry of the map is not known", call.text(), call.location());
    Heap.write(map, new Contents.Entries(Map.of(), true), runtime);
    if (!call.method().equals("remove") || !entries.values().isEmpty()) {
      OutsideEntries.forget(map, runtime);
    }
    if (!call.method().startsWith("compute")) {
      return entry;
    }
    Value exists =
        runtime.unknown("the keys of the map are not known", call.text(), call.location());
    boolean onAbsence = call.method().equals("computeIfAbsent");
    List<Value> args = onAbsence ? List.of(key) : List.of(key, entry);
    return runtime.branch(
        exists,
        call.text() + " finds an entry",
        call.location(),
        () -> onAbsence ? entry : apply(1, args),
        () -> onAbsence ? apply(1, args) : entry);
  }

  private Value change(Value key, Optional<Value> old) {
    switch (call.method()) {
      case "computeIfAbsent":
        return old.orElseGet(() -> put(key, apply(1, List.of(key))));
      case "computeIfPresent":
        return old.map(value -> put(key, apply(1, List.of(key, value)))).orElseGet(Value.Null::new);
      case "compute":
        return put(key, apply(1, List.of(key, old.orElseGet(Value.Null::new))));
      case "merge":
        Value given = call.args().get(1);
        return put(key, old.map(value -> apply(2, List.of(value, given))).orElse(given));
      case "replace":
        old.ifPresent(value -> put(key, call.args().get(1)));
        return old.orElseGet(Value.Null::new);
      default:
        put(key, new Value.Null());
        return old.orElseGet(Value.Null::new);
    }
  }

  private Value apply(int function, List<Value> args) {
    return runtime.settle(runtime.apply(call.args().get(function), args, call.location()));
  }

  /** Null removes, as in {@code Map#compute}. What the function itself put in stays. */
  private Value put(Value key, Value value) {
    Contents.Entries now = Heap.entries(map, runtime);
    Map<Value, Value> changed = new LinkedHashMap<>(now.values());
    if (value.isNull()) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    Heap.write(map, new Contents.Entries(changed, now.open()), runtime);
    return value;
  }

  private Value replaceAll() {
    Map<Value, Value> changed = new LinkedHashMap<>();
    entries.values().forEach((key, value) -> changed.put(key, apply(0, List.of(key, value))));
    Heap.write(map, new Contents.Entries(changed, entries.open()), runtime);
    return Value.VOID;
  }
}
