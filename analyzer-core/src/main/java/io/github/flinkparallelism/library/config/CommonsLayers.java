package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OutsideEntries;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code CompositeConfiguration#addConfiguration}: the first configuration that has a key wins.
 * What a later one states is the default where an earlier one is not in the project.
 */
final class CommonsLayers {
  private static final String ENVIRONMENT =
      CommonsConfigurationModel.PREFIX + "2.EnvironmentConfiguration";

  private final Value.MapRef composite;
  private final Invocation call;
  private final Runtime runtime;

  /**
   * A call.
   *
   * @param composite the entries so far
   */
  CommonsLayers(Value.MapRef composite, Invocation call, Runtime runtime) {
    this.composite = composite;
    this.call = call;
    this.runtime = runtime;
  }

  /** What makes an input of a key that {@code entries} may have beside those that are known. */
  static Optional<String> naming(Value.MapRef entries, Runtime runtime) {
    return runtime
        .read(new Slot(entries.address(), Heap.OUTSIDE))
        .flatMap(name -> name.constant(String.class));
  }

  void add() {
    Value added = runtime.settle(call.args().get(0));
    if (added instanceof CommonsConfiguration layer && layer.prefix().isEmpty()) {
      Contents.Entries entries = Heap.entries(layer.entries(), runtime);
      add(entries, naming(layer.entries(), runtime));
    } else {
      // A class of the program may have rules of its own for the names of its variables.
      boolean variables = runtime.isSubtype(added, ENVIRONMENT).orElse(false);
      Optional<String> naming = variables ? Optional.of("environment: ") : Optional.empty();
      add(new Contents.Entries(Map.of(), true), naming);
    }
  }

  private void add(Contents.Entries layer, Optional<String> itsNaming) {
    Contents.Entries now = Heap.entries(composite, runtime);
    Optional<String> naming = naming(composite, runtime);
    boolean nameless = now.open() && naming.isEmpty();
    Map<Value, Value> all = new LinkedHashMap<>(now.values());
    if (!nameless) {
      layer.values().forEach((key, value) -> all.putIfAbsent(key, below(now, naming, key, value)));
    }
    runtime.write(
        new Slot(composite.address(), Slot.ELEMENTS),
        new Contents.Entries(all, now.open() || layer.open()));
    Optional<String> joined = now.open() ? naming : itsNaming;
    if (now.open() && layer.open()) {
      joined = naming.flatMap(first -> itsNaming.map(second -> joined(first, second)));
    }
    runtime.write(
        new Slot(composite.address(), Heap.OUTSIDE),
        joined.<Value>map(Value::of).orElseGet(Value.Null::new));
  }

  private static String joined(String first, String second) {
    return first.replaceAll(": $", "") + " or " + second;
  }

  /** An entry below what is there already. */
  private Value below(Contents.Entries now, Optional<String> naming, Value key, Value value) {
    Optional<String> name = key.constant(String.class);
    if (!now.open() || naming.isEmpty() || name.isEmpty()) {
      return value;
    }
    String type =
        value instanceof Value.Const constant
            ? TextConversion.kind(constant.value().getClass().getName())
            : "String";
    return OutsideEntries.input(naming.get() + name.get(), type, Optional.of(value), call);
  }
}
