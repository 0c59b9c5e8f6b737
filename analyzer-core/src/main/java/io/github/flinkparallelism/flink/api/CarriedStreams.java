package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The Flink objects that an argument hands over: itself, or what lists, arrays, maps and optionals
 * hold, in order. Finding them all is a matter of a complete walk: {@link #isComplete} is false
 * where there may be more of them.
 */
final class CarriedStreams {
  private final Runtime runtime;
  private final Function<Value.Unknown, Optional<FlinkRef>> adopt;
  private final List<FlinkRef> found = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();
  private boolean complete = true;
  private boolean open;

  private CarriedStreams(Runtime runtime, Function<Value.Unknown, Optional<FlinkRef>> adopt) {
    this.runtime = runtime;
    this.adopt = adopt;
  }

  /**
   * Those that {@code value} hands over.
   *
   * @param adopt the stream that an unknown value is, if it is one
   */
  static CarriedStreams in(
      Value value, Runtime runtime, Function<Value.Unknown, Optional<FlinkRef>> adopt) {
    CarriedStreams carried = new CarriedStreams(runtime, adopt);
    carried.visit(value);
    return carried;
  }

  /** In order, each as often as it occurs. */
  List<FlinkRef> found() {
    return List.copyOf(found);
  }

  /** False where a list with streams may hold more of them, or a choice of streams is not one. */
  boolean isComplete() {
    return complete;
  }

  /** True where a list may hold more of whatever it holds. */
  boolean isOpen() {
    return open;
  }

  private void visit(Value raw) {
    Value value = runtime.settle(raw);
    if (value instanceof FlinkRef ref) {
      found.add(ref);
    } else if (value instanceof Choice choice) {
      either(choice);
    } else if (value instanceof Value.Unknown unknown) {
      adopt.apply(unknown).ifPresent(found::add);
    } else if (value instanceof Value.Opt optional) {
      visit(optional.content());
    } else if (value instanceof Value.ListRef list) {
      contents(list.address());
    } else if (value instanceof Value.MapRef map) {
      contents(map.address());
    }
  }

  /** One object where both sides are alike; else it is not known which streams are handed over. */
  private void either(Choice choice) {
    Optional<FlinkRef> merged = Merging.merge(choice);
    if (merged.isPresent()) {
      found.add(merged.get());
      return;
    }
    int before = found.size();
    visit(choice.then());
    visit(choice.otherwise());
    complete &= found.size() == before;
  }

  private void contents(int address) {
    if (seen.add(address)) {
      runtime.read(new Slot(address, Slot.ELEMENTS)).ifPresent(this::contents);
    }
  }

  private void contents(Value contents) {
    if (contents instanceof Contents.Elements elements) {
      elements(elements.values(), elements.open());
    } else if (contents instanceof Contents.Entries entries) {
      elements(entries.values().values(), entries.open());
    } else if (contents instanceof Choice choice) {
      int before = found.size();
      contents(choice.then());
      contents(choice.otherwise());
      complete &= found.size() == before;
    }
  }

  /** What is not known beside streams is probably one as well. */
  private void elements(Collection<Value> values, boolean mayBeMore) {
    int before = found.size();
    open |= mayBeMore;
    values.forEach(this::visit);
    boolean holdsUnknown =
        values.stream()
            .map(runtime::settle)
            .filter(Value.Unknown.class::isInstance)
            .anyMatch(value -> adopt.apply((Value.Unknown) value).isEmpty());
    complete &= found.size() == before || !mayBeMore && !holdsUnknown;
  }
}
