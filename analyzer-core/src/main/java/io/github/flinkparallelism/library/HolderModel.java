package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ThreadLocal}, {@code AtomicReference} and the atomic numbers: one element, which is what
 * they hold. A program that builds a pipeline does so in one thread.
 */
final class HolderModel implements ApiModel {
  private static final String ATOMIC = "java.util.concurrent.atomic.Atomic";

  /** What they hold to begin with. */
  private static final Map<String, Value> CLASSES =
      Map.of(
          "java.lang.ThreadLocal",
          new Value.Null(),
          "java.lang.InheritableThreadLocal",
          new Value.Null(),
          ATOMIC + "Reference",
          new Value.Null(),
          ATOMIC + "Integer",
          Value.of(0),
          ATOMIC + "Long",
          Value.of(0L),
          ATOMIC + "Boolean",
          Value.FALSE);

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent()) {
      boolean holder =
          call.self() instanceof Value.ListRef list && CLASSES.containsKey(list.type());
      return holder ? on((Value.ListRef) call.self(), call, runtime) : Optional.empty();
    }
    Value initial = CLASSES.get(call.type());
    if (initial == null) {
      return Optional.empty();
    }
    return switch (call.method()) {
      case MethodDecl.CONSTRUCTOR ->
          Optional.of(create(call, call.arg(0).orElse(initial), runtime));
      case "withInitial" ->
          call.arg(0)
              .map(supplier -> runtime.apply(supplier, List.of(), call.location()))
              .map(value -> create(call, value, runtime));
      default -> Optional.empty();
    };
  }

  private static Value create(Invocation call, Value held, Runtime runtime) {
    return Heap.list(call.type(), List.of(held), false, runtime);
  }

  private static Optional<Value> on(Value.ListRef holder, Invocation call, Runtime runtime) {
    Value held =
        runtime
            .read(new Slot(holder.address(), Slot.ELEMENTS))
            .flatMap(HolderModel::held)
            .orElseGet(
                () -> runtime.unknown("what it holds is not known", call.text(), call.location()));
    Optional<Value> arg = call.arg(0);
    switch (call.method() + "/" + call.args().size()) {
      case "get/0", "getPlain/0", "getAcquire/0", "getOpaque/0", "intValue/0", "longValue/0":
        return Optional.of(held);
      case "set/1", "lazySet/1", "setPlain/1", "setRelease/1", "setOpaque/1":
        write(holder, arg.orElseThrow(), runtime);
        return Optional.of(Value.VOID);
      case "getAndSet/1":
        write(holder, arg.orElseThrow(), runtime);
        return Optional.of(held);
      case "incrementAndGet/0":
        return Optional.of(write(holder, sum(held, Value.of(1), call, runtime), runtime));
      case "decrementAndGet/0":
        return Optional.of(write(holder, sum(held, Value.of(-1), call, runtime), runtime));
      case "addAndGet/1":
        return Optional.of(write(holder, sum(held, arg.orElseThrow(), call, runtime), runtime));
      case "getAndIncrement/0":
        write(holder, sum(held, Value.of(1), call, runtime), runtime);
        return Optional.of(held);
      case "getAndDecrement/0":
        write(holder, sum(held, Value.of(-1), call, runtime), runtime);
        return Optional.of(held);
      case "getAndAdd/1":
        write(holder, sum(held, arg.orElseThrow(), call, runtime), runtime);
        return Optional.of(held);
      case "updateAndGet/1":
        return Optional.of(write(holder, applied(held, call, runtime), runtime));
      case "getAndUpdate/1":
        write(holder, applied(held, call, runtime), runtime);
        return Optional.of(held);
      case "toString/0":
        return Optional.of(runtime.stringOf(held, call.location()));
      default:
        // Whatever it does, it may leave another value.
        write(
            holder,
            runtime.unknown(call.method() + "() is not modelled", call.text(), call.location()),
            runtime);
        return Optional.empty();
    }
  }

  /** What is held after branches that left different values is one of them. */
  private static Optional<Value> held(Value contents) {
    if (contents instanceof Choice choice) {
      return held(choice.then())
          .flatMap(
              then ->
                  held(choice.otherwise())
                      .map(otherwise -> Value.choice(choice.condition(), then, otherwise)));
    }
    return contents instanceof Contents.Elements elements && elements.values().size() == 1
        ? Optional.of(elements.values().get(0))
        : Optional.empty();
  }

  private static Value write(Value.ListRef holder, Value held, Runtime runtime) {
    Heap.write(holder, new Contents.Elements(List.of(held), false), runtime);
    return held;
  }

  private static Value applied(Value held, Invocation call, Runtime runtime) {
    return runtime.apply(call.args().get(0), List.of(held), call.location());
  }

  private static Value sum(Value held, Value more, Invocation call, Runtime runtime) {
    return runtime.lift("+", List.of(held, more), call.text(), call.location(), HolderModel::sum);
  }

  private static Optional<Value> sum(List<Value> numbers) {
    Optional<Number> one = numbers.get(0).constant(Number.class);
    Optional<Number> other = numbers.get(1).constant(Number.class);
    return one.flatMap(
        a ->
            other.map(
                b ->
                    a instanceof Integer && b instanceof Integer
                        ? Value.of(a.intValue() + b.intValue())
                        : Value.of(a.longValue() + b.longValue())));
  }
}
