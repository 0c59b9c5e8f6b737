package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Inputs;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Entries of maps that come from outside. Each is an input of its own, named by what the slot
 * {@link Heap#OUTSIDE} holds and its key; it is absent, or what it was before, until it is given.
 */
public final class OutsideEntries {
  private OutsideEntries() {}

  /**
   * An input, with its own default for each side of a choice.
   *
   * @param name of the input
   * @param type the Java type that is read
   * @param absent the value that the source states for its absence; empty for none
   */
  public static Value input(String name, String type, Optional<Value> absent, Invocation call) {
    if (absent.isPresent() && absent.get() instanceof Choice choice) {
      return Value.choice(
          choice.condition(),
          input(name, type, Optional.of(choice.then()), call),
          input(name, type, Optional.of(choice.otherwise()), call));
    }
    return new Value.Symbol(
        name, type, absent.flatMap(Value::byDefault), call.text(), call.location());
  }

  /** What makes an input of a key of {@code map}; empty where no entry comes from outside. */
  static Optional<String> prefix(Value.MapRef map, Runtime runtime) {
    return runtime
        .read(new Slot(map.address(), Heap.OUTSIDE))
        .flatMap(value -> value.constant(String.class));
  }

  /** Anything may have become of the entries: none is an input of a known name any more. */
  public static void forget(Value.MapRef map, Runtime runtime) {
    runtime.write(new Slot(map.address(), Heap.OUTSIDE), new Value.Null());
  }

  /**
   * An entry is put under a key that is not known. In a loop over arguments, of which there may be
   * none, it is one more input; one that is put for certain may be any of the entries.
   *
   * @param before the entries that are known, of which any may be replaced
   * @param open whether there may be more of them
   */
  static void put(
      Invocation call, Value key, Map<Value, Value> before, boolean open, Runtime runtime) {
    String names = String.join(", ", Inputs.of(key));
    boolean mayBeAbsent = runtime.repeated() && !names.isEmpty();
    Optional<String> prefix = mayBeAbsent ? Optional.of(names + " ") : Optional.empty();
    replace(call, prefix, before, open, runtime);
  }

  /** All entries of a map are put of which not all are known. */
  static void putAll(
      Invocation call, Value source, Map<Value, Value> before, boolean open, Runtime runtime) {
    Optional<String> prefix =
        source instanceof Value.MapRef map ? prefix(map, runtime) : Optional.empty();
    replace(call, prefix, before, open, runtime);
  }

  private static void replace(
      Invocation call,
      Optional<String> prefix,
      Map<Value, Value> before,
      boolean open,
      Runtime runtime) {
    Value.MapRef map = (Value.MapRef) call.self();
    Slot slot = new Slot(map.address(), Heap.OUTSIDE);
    boolean named = prefix.isPresent() && (!open || prefix.equals(prefix(map, runtime)));
    if (named) {
      before.replaceAll((key, value) -> replaceable(call, prefix.get(), key, value, runtime));
      runtime.write(slot, Value.of(prefix.get()));
    } else {
      before.clear();
      forget(map, runtime);
    }
  }

  /** What was there is the default of the input. */
  private static Value replaceable(
      Invocation call, String prefix, Value key, Value value, Runtime runtime) {
    Optional<String> name = key.constant(String.class);
    if (name.isPresent() && value instanceof Value.Const constant) {
      String type = TextConversion.kind(constant.value().getClass().getName());
      return new Value.Symbol(
          prefix + name.get(), type, Optional.of(value), call.text(), call.location());
    }
    return runtime.unknown("the entry may have been replaced", call.text(), call.location());
  }
}
