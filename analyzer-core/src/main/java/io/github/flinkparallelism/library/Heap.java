package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Collections and maps on the abstract heap. */
public final class Heap {
  /** Slot of an open map: an unknown that says why its entries are not known. */
  static final String WHY = "$why";

  /**
   * Slot of a configuration whose keys may come from outside: what makes an input of a key, or an
   * unknown that says why its entries are not known.
   */
  public static final String OUTSIDE = "$outside";

  /** Each branch is interpreted on its own, so that their number must stay small. */
  private static final int MAX_BRANCHES = 16;

  private Heap() {}

  /** A new collection or array. */
  public static Value.ListRef list(String type, List<Value> values, boolean open, Runtime runtime) {
    Value.ListRef list = new Value.ListRef(runtime.allocate(), type);
    write(list, new Contents.Elements(values, open), runtime);
    return list;
  }

  /** A new map. */
  public static Value.MapRef map(
      String type, Map<Value, Value> values, boolean open, Runtime runtime) {
    Value.MapRef map = new Value.MapRef(runtime.allocate(), type);
    write(map, new Contents.Entries(values, open), runtime);
    return map;
  }

  static void write(Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    runtime.write(new Slot(list.address(), Slot.ELEMENTS), elements);
  }

  static void write(Value.MapRef map, Contents.Entries entries, Runtime runtime) {
    runtime.write(new Slot(map.address(), Slot.ELEMENTS), entries);
  }

  /**
   * Where branches left a collection or map with different contents, {@code operation} runs under
   * each of them; empty where they agree or where there are too many.
   */
  public static Optional<Value> eachBranch(
      int address, Invocation call, Runtime runtime, Supplier<Optional<Value>> operation) {
    Optional<Value> contents = runtime.read(new Slot(address, Slot.ELEMENTS));
    if (contents.isEmpty()
        || !(contents.get() instanceof Choice choice)
        || choice.alternatives() > MAX_BRANCHES) {
      return Optional.empty();
    }
    Supplier<Value> side =
        () ->
            operation
                .get()
                .orElseGet(
                    () ->
                        runtime.unknown(
                            call.method() + "() is not modelled", call.text(), call.location()));
    return Optional.of(
        runtime.branch(
            Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
            choice.condition().text(),
            call.location(),
            side,
            side));
  }

  /** The elements; open and empty where branches disagree. */
  public static Contents.Elements elements(Value.ListRef list, Runtime runtime) {
    Optional<Value> contents = runtime.read(new Slot(list.address(), Slot.ELEMENTS));
    return contents.isPresent() && contents.get() instanceof Contents.Elements elements
        ? elements
        : new Contents.Elements(List.of(), true);
  }

  /** The entries; open and empty where branches disagree. */
  public static Contents.Entries entries(Value.MapRef map, Runtime runtime) {
    Optional<Value> contents = runtime.read(new Slot(map.address(), Slot.ELEMENTS));
    return contents.isPresent() && contents.get() instanceof Contents.Entries entries
        ? entries
        : new Contents.Entries(new LinkedHashMap<>(), true);
  }
}
