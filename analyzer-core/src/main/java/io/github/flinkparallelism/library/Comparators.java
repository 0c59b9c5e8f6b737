package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Orders that are known without running a comparator on abstract values. */
final class Comparators {
  private Comparators() {}

  /**
   * A comparator of {@code java.util.Comparator}.
   *
   * @param reversed true for the reverse of the natural order
   */
  record Natural(boolean reversed) implements External {
    @Override
    public String typeName() {
      return "java.util.Comparator";
    }
  }

  /** The orders of {@code Comparator} and {@code Collections}, and the extremes by them. */
  static Optional<Value> create(Invocation call, Runtime runtime) {
    boolean known =
        call.type().equals("java.util.Comparator") || call.type().equals("java.util.Collections");
    switch (known ? call.method() + "/" + call.args().size() : "") {
      case "naturalOrder/0":
        return Optional.of(new Natural(false));
      case "reverseOrder/0":
        return Optional.of(new Natural(true));
      case "max/1":
      case "min/1":
        return extreme(call, runtime);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> extreme(Invocation call, Runtime runtime) {
    if (!(runtime.settle(call.args().get(0)) instanceof Value.ListRef list)) {
      return Optional.empty();
    }
    Contents.Elements elements = Heap.elements(list, runtime);
    int last = elements.values().size() - 1;
    return Sets.sorted(elements.values())
        .filter(sorted -> !elements.open() && !sorted.isEmpty())
        .map(sorted -> sorted.get(call.method().equals("max") ? last : 0));
  }

  /** The values of a {@code sorted([comparator])}; empty where their order is not known. */
  static Optional<List<Value>> sorted(Invocation call, List<Value> values, Runtime runtime) {
    if (call.args().isEmpty()) {
      return Sets.sorted(values);
    }
    if (!(runtime.settle(call.args().get(0)) instanceof Natural order)) {
      return values.size() < 2 ? Optional.of(values) : Optional.empty();
    }
    Optional<List<Value>> sorted = Sets.sorted(values);
    return order.reversed() ? sorted.map(Comparators::reversed) : sorted;
  }

  private static List<Value> reversed(List<Value> values) {
    List<Value> reversed = new ArrayList<>(values);
    Collections.reverse(reversed);
    return reversed;
  }
}
