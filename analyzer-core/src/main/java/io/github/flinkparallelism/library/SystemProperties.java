package io.github.flinkparallelism.library;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code System.getProperties()}, and what {@code System} says of single properties: what the
 * program itself sets counts, all others come from the command line of the JVM.
 */
record SystemProperties() implements External {
  /** Below the addresses of all that programs create. */
  private static final int ADDRESS = 0;

  private static final Slot ALL = new Slot(ADDRESS, "-D");
  private static final String TEXT = "String";

  @Override
  public String typeName() {
    return "java.util.Properties";
  }

  /** A static method of {@code System}; empty for those that have nothing to do with properties. */
  static Optional<Value> ofSystem(Invocation call, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "getProperties/0":
        return Optional.of(new SystemProperties());
      case "setProperties/1":
        forget(call, runtime);
        return Optional.of(Value.VOID);
      case "clearProperty/1":
        return Optional.of(set(call, new Value.Null(), runtime));
      case "getProperty/1", "getProperty/2", "setProperty/2":
        return of(call, runtime);
      default:
        return Optional.empty();
    }
  }

  /** A method of the object that holds all of them. */
  static Optional<Value> of(Invocation call, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "getProperty/1", "get/1":
        return Optional.of(read(call, new Value.Null(), TEXT, runtime));
      case "getProperty/2", "getOrDefault/2":
        return Optional.of(read(call, runtime.settle(call.args().get(1)), TEXT, runtime));
      case "containsKey/1":
        return Optional.of(
            OptionalModel.present(call, read(call, new Value.Null(), TEXT, runtime), runtime));
      case "setProperty/2", "put/2":
        return Optional.of(set(call, runtime.settle(call.args().get(1)), runtime));
      case "remove/1":
        return Optional.of(set(call, new Value.Null(), runtime));
      case "putAll/1", "load/1", "clear/0", "putIfAbsent/2":
        forget(call, runtime);
        return Optional.of(Value.VOID);
      default:
        return Optional.empty();
    }
  }

  /** The property that the first argument names. */
  static Value read(Invocation call, Value absent, String kind, Runtime runtime) {
    Optional<String> name = runtime.settle(call.args().get(0)).constant(String.class);
    if (name.isEmpty()) {
      return runtime.unknown("the name of the property is not known", call.text(), call.location());
    }
    Optional<Value> forgotten = runtime.read(ALL);
    if (forgotten.isPresent()) {
      return forgotten.get();
    }
    Optional<Value> set = runtime.read(slot(name.get()));
    if (set.isEmpty()) {
      return new Value.Symbol(
          "-D" + name.get(), kind, Optional.of(absent), call.text(), call.location());
    } else if (set.get().isNull()) {
      return absent;
    }
    return kind.equals(TEXT) ? set.get() : number(set.get(), call, runtime);
  }

  private static Value number(Value set, Invocation call, Runtime runtime) {
    return runtime.lift(
        call.method(),
        List.of(set),
        call.text(),
        call.location(),
        values ->
            values
                .get(0)
                .constant(String.class)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(text -> Value.of(Integer.parseInt(text))));
  }

  /** What is set on some paths only is not known behind them. */
  private static Value set(Invocation call, Value value, Runtime runtime) {
    Optional<String> name = runtime.settle(call.args().get(0)).constant(String.class);
    Value before = read(call, new Value.Null(), TEXT, runtime);
    if (name.isEmpty()) {
      forget(call, runtime);
      return before;
    }
    boolean always = runtime.guard().equals(Guard.ALWAYS);
    runtime.write(
        slot(name.get()),
        always ? value : unknown(call, "-D" + name.get() + " is set on some paths", runtime));
    return before;
  }

  private static void forget(Invocation call, Runtime runtime) {
    runtime.write(ALL, unknown(call, "which properties are set here is not known", runtime));
  }

  private static Value unknown(Invocation call, String reason, Runtime runtime) {
    return runtime.unknown(reason, call.text(), call.location());
  }

  private static Slot slot(String name) {
    return new Slot(ADDRESS, "-D" + name);
  }
}
