package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Taking elements out of lists, queues, deques, stacks and iterators whose elements are all known.
 * Elsewhere what is taken is not known, and neither is what remains.
 */
final class Queues {
  static final String STACK = "java.util.Stack";
  static final String PRIORITY_QUEUE = "java.util.PriorityQueue";
  static final String ITERATOR = "java.util.Iterator";

  private Queues() {}

  /** The call's result; empty where it takes nothing or where the content is not known. */
  static Optional<Value> call(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    boolean known = !elements.open() && !runtime.repeated();
    if (!known || call.args().size() > 1 || Sets.isUnordered(list, elements)) {
      return Optional.empty();
    }
    boolean stack = list.type().equals(STACK);
    List<Value> values = elements.values();
    int last = values.size() - 1;
    switch (call.method() + "/" + call.args().size()) {
      case "hasNext/0":
      case "hasMoreElements/0":
        return Optional.of(Value.of(!values.isEmpty()));
      case "next/0":
      case "nextElement/0":
        return take(list, values, 0, call, runtime);
      case "push/1":
        return push(call, list, values, stack, runtime);
      case "pop/0":
      case "remove/0":
      case "removeFirst/0":
      case "poll/0":
      case "pollFirst/0":
        return take(list, values, stack ? last : 0, call, runtime);
      case "removeLast/0":
      case "pollLast/0":
        return take(list, values, last, call, runtime);
      case "peek/0":
      case "element/0":
      case "peekFirst/0":
        return at(values, stack ? last : 0, call, runtime);
      case "peekLast/0":
      case "getLast/0":
      case "lastElement/0":
      case "last/0":
        return at(values, last, call, runtime);
      case "first/0":
      case "firstElement/0":
        return at(values, 0, call, runtime);
      case "remove/1":
        return remove(call, list, values, runtime);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> push(
      Invocation call, Value.ListRef list, List<Value> values, boolean stack, Runtime runtime) {
    List<Value> more = new ArrayList<>(values);
    more.add(stack ? values.size() : 0, call.args().get(0));
    write(list, more, runtime);
    return Optional.of(call.args().get(0));
  }

  /** What is taken from an empty queue is null, or an exception. */
  private static Optional<Value> at(
      List<Value> values, int index, Invocation call, Runtime runtime) {
    if (index >= 0 && index < values.size()) {
      return Optional.of(values.get(index));
    } else if (call.method().startsWith("p") && !call.method().equals("pop")) {
      return Optional.of(new Value.Null());
    }
    runtime.raise("NoSuchElementException");
    return Optional.of(Value.VOID);
  }

  private static Optional<Value> take(
      Value.ListRef list, List<Value> values, int index, Invocation call, Runtime runtime) {
    Optional<Value> taken = at(values, index, call, runtime);
    if (index >= 0 && index < values.size()) {
      write(list, without(values, index), runtime);
    }
    return taken;
  }

  /** A list removes by index, and anything else by value. */
  private static Optional<Value> remove(
      Invocation call, Value.ListRef list, List<Value> values, Runtime runtime) {
    Value argument = runtime.settle(call.args().get(0));
    Optional<Integer> index = argument.constant(Integer.class);
    if (index.isPresent() && list.type().equals("java.util.List")) {
      return index.get() >= 0 && index.get() < values.size()
          ? take(list, values, index.get(), call, runtime)
          : Optional.empty();
    }
    boolean comparable =
        !(argument instanceof Value.Undecided)
            && values.stream().noneMatch(Value.Undecided.class::isInstance);
    if (!comparable || index.isPresent()) {
      return Optional.empty();
    }
    int found = values.indexOf(argument);
    if (found >= 0) {
      write(list, without(values, found), runtime);
    }
    return Optional.of(Value.of(found >= 0));
  }

  private static List<Value> without(List<Value> values, int index) {
    List<Value> rest = new ArrayList<>(values);
    rest.remove(index);
    return rest;
  }

  private static void write(Value.ListRef list, List<Value> values, Runtime runtime) {
    Heap.write(list, new Contents.Elements(values, false), runtime);
  }
}
