package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments of calls with variable arity. */
final class Arguments {
  private Arguments() {}

  /** The arguments, with an array in their place spread out. */
  static List<Value> spread(Call call) {
    List<Value> spread = new ArrayList<>();
    for (Value raw : call.invocation().args()) {
      Value arg = call.runtime().settle(raw);
      Optional<Contents.Elements> elements = elements(call, arg);
      if (elements.isPresent()) {
        elements.get().values().forEach(e -> spread.add(call.runtime().settle(e)));
      } else {
        spread.add(arg);
      }
    }
    return spread;
  }

  private static Optional<Contents.Elements> elements(Call call, Value arg) {
    if (arg instanceof Value.ListRef list) {
      return call.runtime()
          .read(new Slot(list.address(), Slot.ELEMENTS))
          .filter(Contents.Elements.class::isInstance)
          .map(Contents.Elements.class::cast);
    }
    return Optional.empty();
  }
}
