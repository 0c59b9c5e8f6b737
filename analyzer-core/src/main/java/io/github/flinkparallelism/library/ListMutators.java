package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods that change a list, set, deque or array. */
final class ListMutators {
  private static final Contents.Elements ANYTHING = new Contents.Elements(List.of(), true);

  /** Those whose effect is only that nothing is known of the content any longer. */
  private static final Set<String> SCRAMBLING =
      Set.of(
          "addAll/2",
          "removeAll/1",
          "retainAll/1",
          "removeIf/1",
          "replaceAll/1",
          "sort/1",
          "put/1",
          "put/2",
          "drainTo/1");

  private static final Set<String> STATIC_SCRAMBLING =
      Set.of(
          "java.util.Collections.sort",
          "java.util.Collections.reverse",
          "java.util.Collections.shuffle",
          "java.util.Collections.swap",
          "java.util.Collections.rotate",
          "java.util.Collections.fill",
          "java.util.Collections.replaceAll",
          "java.util.Arrays.sort",
          "java.util.Arrays.parallelSort",
          "java.util.Arrays.fill",
          "java.util.Arrays.setAll");

  private ListMutators() {}

  /** Static methods that change their argument. */
  static Optional<Value> callStatic(Invocation call, Runtime runtime) {
    String name = call.type() + "." + call.method();
    boolean copies = name.equals("java.lang.System.arraycopy") && call.args().size() == 5;
    if (call.args().isEmpty()
        || !(runtime.settle(call.args().get(copies ? 2 : 0)) instanceof Value.ListRef list)) {
      return Optional.empty();
    }
    if (name.equals("java.util.Collections.addAll")) {
      for (Value added : call.args().subList(1, call.args().size())) {
        Contents.Elements elements = Heap.elements(list, runtime);
        add(list, elements, elements.values().size(), added, runtime);
      }
      return Optional.of(Value.TRUE);
    }
    if (copies || STATIC_SCRAMBLING.contains(name)) {
      Heap.write(list, ANYTHING, runtime);
      return Optional.of(Value.VOID);
    }
    return Optional.empty();
  }

  /** An instance call. */
  static Optional<Value> call(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    String key = call.method() + "/" + call.args().size();
    int size = elements.values().size();
    switch (key) {
      case "add/1":
      case "addLast/1":
      case "addElement/1":
      case "offer/1":
      case "offerLast/1":
        return Optional.of(add(list, elements, size, call.args().get(0), runtime));
      case "addFirst/1":
      case "offerFirst/1":
        return Optional.of(add(list, elements, 0, call.args().get(0), runtime));
      case "push/1":
        // A deque pushes to its front, a stack to its end.
        return Optional.of(scramble(call, list, runtime));
      case "add/2":
        return Optional.of(insert(call, list, elements, runtime));
      case "addAll/1":
        return Optional.of(addAll(call, list, elements, runtime));
      case "set/2":
        return Optional.of(set(call, list, elements, runtime));
      case "clear/0":
        Heap.write(list, new Contents.Elements(List.of(), false), runtime);
        return Optional.of(Value.VOID);
      default:
        boolean takes = call.method().startsWith("remove") || call.method().startsWith("poll");
        boolean changes = takes || call.method().equals("pop") || SCRAMBLING.contains(key);
        return changes ? Optional.of(scramble(call, list, runtime)) : Optional.empty();
    }
  }

  private static Value scramble(Invocation call, Value.ListRef list, Runtime runtime) {
    Heap.write(list, ANYTHING, runtime);
    return runtime.unknown("the element is not known", call.text(), call.location());
  }

  private static Value add(
      Value.ListRef list, Contents.Elements elements, int at, Value added, Runtime runtime) {
    List<Value> values = new ArrayList<>(elements.values());
    values.add(at, added);
    boolean open = elements.open() || runtime.repeated();
    boolean moved = open && at < elements.values().size();
    Heap.write(list, moved ? ANYTHING : inOrder(list, values, open), runtime);
    return Value.TRUE;
  }

  /** A set holds equal elements once; what is sorted stays so, or is not known. */
  private static Contents.Elements inOrder(Value.ListRef list, List<Value> values, boolean open) {
    boolean set = list.type().equals(Sets.SORTED);
    if (set || list.type().equals(Queues.PRIORITY_QUEUE)) {
      return Sets.sorted(set ? Sets.distinct(values, open).values() : values)
          .filter(sorted -> !open)
          .map(sorted -> new Contents.Elements(sorted, false))
          .orElse(ANYTHING);
    }
    return Sets.isSet(list) ? Sets.distinct(values, open) : new Contents.Elements(values, open);
  }

  private static Value insert(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    Optional<Integer> index = runtime.settle(call.args().get(0)).constant(Integer.class);
    if (index.isEmpty() || index.get() < 0 || index.get() > elements.values().size()) {
      return scramble(call, list, runtime);
    }
    return add(list, elements, index.get(), call.args().get(1), runtime);
  }

  private static Value addAll(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    List<Value> values = new ArrayList<>(elements.values());
    boolean open = elements.open() || runtime.repeated();
    if (runtime.settle(call.args().get(0)) instanceof Value.ListRef other) {
      Contents.Elements more = Heap.elements(other, runtime);
      values.addAll(more.values());
      open |= more.open();
    } else {
      open = true;
    }
    Heap.write(list, inOrder(list, values, open), runtime);
    return Value.TRUE;
  }

  private static Value set(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    Optional<Integer> index = runtime.settle(call.args().get(0)).constant(Integer.class);
    if (index.isEmpty() || index.get() < 0 || index.get() >= elements.values().size()) {
      Heap.write(list, ANYTHING, runtime);
      return Value.VOID;
    }
    List<Value> values = new ArrayList<>(elements.values());
    values.set(index.get(), call.args().get(1));
    Heap.write(list, new Contents.Elements(values, elements.open()), runtime);
    return Value.VOID;
  }
}
