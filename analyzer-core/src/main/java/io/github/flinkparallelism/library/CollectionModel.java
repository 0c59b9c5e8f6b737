package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists, sets, arrays, iterators over them. */
public final class CollectionModel implements ApiModel {
  /** Slot of a list that stands for an outside input, such as the program arguments. */
  public static final String INPUT = "$input";

  /** Slot of an array of the parts of a text that depends on an outside input: that text. */
  static final String PARTS = "$parts";

  private static final Pattern COLLECTIONS =
      Pattern.compile("java\\.util\\.(?:.*(?:List|Set|Deque|Queue)|Vector|Stack)");

  private final SequenceOperations sequences = new SequenceOperations();

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      Optional<Value> changed = ListMutators.callStatic(call, runtime);
      return changed.or(() -> Comparators.create(call, runtime)).or(() -> create(call, runtime));
    }
    if (!(call.self() instanceof Value.ListRef list)) {
      return Optional.empty();
    }
    Optional<Value> branched =
        Heap.eachBranch(list.address(), call, runtime, () -> call(call, runtime));
    if (branched.isPresent()) {
      return branched;
    }
    Contents.Elements elements = Heap.elements(list, runtime);
    Optional<Value> read = read(call, list, elements, runtime);
    if (read.isPresent()) {
      return read;
    }
    Optional<Value> taken = Queues.call(call, list, elements, runtime);
    if (taken.isPresent()) {
      return taken;
    }
    Optional<Value> written = ListMutators.call(call, list, elements, runtime);
    return written.isPresent() ? written : sequences.call(call, list, elements, runtime);
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    String type = call.type();
    String method = call.method();
    if (type.equals("java.util.EnumSet")) {
      return enumSet(call, runtime);
    }
    boolean constructor =
        method.equals(MethodDecl.CONSTRUCTOR)
            && type.startsWith("java.util.")
            && COLLECTIONS.matcher(type).matches();
    boolean factory =
        (type.equals("java.util.List") || type.equals("java.util.Set"))
                && (method.equals("of") || method.equals("copyOf"))
            || type.equals("java.util.Arrays") && method.equals("asList")
            || type.equals("java.util.Arrays") && method.equals("stream")
            || type.equals("java.util.Collections")
                && (method.startsWith("singleton")
                    || method.startsWith("empty")
                    || method.startsWith("unmodifiable"))
                && !method.endsWith("Map");
    if (!constructor && !factory) {
      return Optional.empty();
    }
    boolean capacity = constructor && call.args().size() == 1 && isNumber(call, runtime);
    List<Value> values = new ArrayList<>();
    boolean open = false;
    for (Value raw : capacity ? List.<Value>of() : call.args()) {
      Value arg = runtime.settle(raw);
      if (arg instanceof Value.ListRef other && call.args().size() == 1) {
        Contents.Elements copied = Heap.elements(other, runtime);
        values.addAll(copied.values());
        open = copied.open();
      } else if (constructor || method.equals("copyOf")) {
        open = true;
      } else {
        values.add(raw);
      }
    }
    if (type.endsWith("Set")) {
      return Optional.of(set(type.substring(type.lastIndexOf('.') + 1), values, open, runtime));
    }
    if (type.equals(Queues.PRIORITY_QUEUE)) {
      return Optional.of(queue(call, values, open, runtime));
    }
    // Only a stack takes from its end; only queues that are no list remove by value.
    boolean kept = constructor && !type.endsWith("List") && !type.endsWith("Vector");
    return Optional.of(Heap.list(kept ? type : "java.util.List", values, open, runtime));
  }

  /** A priority queue in its natural order; what a comparator says is not followed. */
  private static Value queue(Invocation call, List<Value> values, boolean open, Runtime runtime) {
    boolean compares =
        call.args().stream().map(runtime::settle).anyMatch(Value.Closure.class::isInstance);
    Optional<List<Value>> sorted = Sets.sorted(values).filter(any -> !open && !compares);
    return Heap.list(Queues.PRIORITY_QUEUE, sorted.orElse(List.of()), sorted.isEmpty(), runtime);
  }

  /** Constants in the order of their declaration, where all are taken or one is. */
  private static Optional<Value> enumSet(Invocation call, Runtime runtime) {
    if (call.method().equals("allOf") && call.args().size() == 1) {
      Value all = runtime.invoke(call.args().get(0), "values", List.of(), call.location());
      return all instanceof Value.ListRef values
          ? Optional.of(
              Heap.list(Sets.ORDERED, Heap.elements(values, runtime).values(), false, runtime))
          : Optional.empty();
    }
    boolean some = call.method().equals("of") || call.method().equals("noneOf");
    List<Value> values = call.method().equals("of") ? call.args() : List.of();
    return some ? Optional.of(set("EnumSet", values, false, runtime)) : Optional.empty();
  }

  /** A set: equal elements are one, and some kinds have an order of their own. */
  private static Value set(String kind, List<Value> values, boolean open, Runtime runtime) {
    Contents.Elements distinct = Sets.distinct(values, open);
    if (kind.equals("TreeSet")) {
      Optional<List<Value>> sorted = Sets.sorted(distinct.values()).filter(any -> !open);
      return Heap.list(Sets.SORTED, sorted.orElse(List.of()), sorted.isEmpty(), runtime);
    }
    boolean inOrder = kind.startsWith("Linked") || distinct.values().size() < 2;
    String type = inOrder ? Sets.ORDERED : Sets.UNORDERED;
    return Heap.list(type, distinct.values(), distinct.open(), runtime);
  }

  private static boolean isNumber(Invocation call, Runtime runtime) {
    return runtime.settle(call.args().get(0)).constant(Integer.class).isPresent();
  }

  private static Optional<Value> read(
      Invocation call, Value.ListRef list, Contents.Elements elements, Runtime runtime) {
    Optional<Value> input = runtime.read(new Slot(list.address(), INPUT));
    switch (call.method() + "/" + call.args().size()) {
      case "size/0":
        if (elements.open()) {
          return Optional.of(size(call, input, runtime));
        }
        return Optional.of(Value.of(elements.values().size()));
      case "isEmpty/0":
        return elements.open() && elements.values().isEmpty()
            ? Optional.empty()
            : Optional.of(Value.of(elements.values().isEmpty()));
      case "get/1":
        return Optional.of(
            InputElements.part(call, list, runtime)
                .orElseGet(() -> get(call, elements, input, runtime)));
      case "getFirst/0":
        return Sets.isUnordered(list, elements)
            ? Optional.empty()
            : elements.values().stream().findFirst();
      case "contains/1":
        return contains(call, elements, runtime);
      case "iterator/0":
      case "elements/0":
        return Sets.isUnordered(list, elements)
            ? Optional.of(list)
            : Optional.of(Heap.list(Queues.ITERATOR, elements.values(), elements.open(), runtime));
      case "$asList/0":
        return Optional.of(list);
      case "$anyElement/0":
        return InputElements.any(call, list, runtime);
      case "clone/0":
        return Optional.of(Heap.list(list.type(), elements.values(), elements.open(), runtime));
      case "subList/2":
        return subList(call, elements, runtime);
      default:
        return Optional.empty();
    }
  }

  /** A view in Java; here a copy, which is the same until one of the two is changed. */
  private static Optional<Value> subList(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    Optional<Integer> from = runtime.settle(call.args().get(0)).constant(Integer.class);
    Optional<Integer> to = runtime.settle(call.args().get(1)).constant(Integer.class);
    boolean inside =
        from.isPresent()
            && to.isPresent()
            && !elements.open()
            && from.get() >= 0
            && from.get() <= to.get()
            && to.get() <= elements.values().size();
    return inside
        ? Optional.of(
            Heap.list(
                "java.util.List", elements.values().subList(from.get(), to.get()), false, runtime))
        : Optional.empty();
  }

  private static Value size(Invocation call, Optional<Value> input, Runtime runtime) {
    if (input.isPresent()) {
      String name = input.get().constant(String.class).orElse("args");
      return new Value.Symbol(
          name + ".length", "int", Optional.of(Value.of(0)), call.text(), call.location());
    }
    return runtime.unknown("the number of elements is not known", call.text(), call.location());
  }

  private static Value get(
      Invocation call, Contents.Elements elements, Optional<Value> input, Runtime runtime) {
    Optional<Integer> index = runtime.settle(call.args().get(0)).constant(Integer.class);
    if (index.isPresent() && index.get() >= 0 && index.get() < elements.values().size()) {
      return elements.values().get(index.get());
    }
    if (index.isPresent() && input.isPresent()) {
      String name = input.get().constant(String.class).orElse("args") + "[" + index.get() + "]";
      return new Value.Symbol(name, "String", Optional.empty(), call.text(), call.location());
    }
    if (index.isPresent() && !elements.open()) {
      boolean array = call.type().equals("array");
      runtime.raise(array ? "ArrayIndexOutOfBoundsException" : "IndexOutOfBoundsException");
      return Value.VOID;
    }
    return runtime.unknown("the element is not known", call.text(), call.location());
  }

  private static Optional<Value> contains(
      Invocation call, Contents.Elements elements, Runtime runtime) {
    Value wanted = runtime.settle(call.args().get(0));
    if (elements.open() || wanted instanceof Value.Undecided) {
      return Optional.empty();
    }
    boolean plain = elements.values().stream().noneMatch(Value.Undecided.class::isInstance);
    return plain ? Optional.of(Value.of(elements.values().contains(wanted))) : Optional.empty();
  }
}
