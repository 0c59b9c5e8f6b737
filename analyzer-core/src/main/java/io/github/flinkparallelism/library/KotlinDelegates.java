package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code kotlin.properties.Delegates}, and what a delegate is told of its property. */
final class KotlinDelegates {
  static final String TYPE = "kotlin.properties.Delegates";

  /** What the lowering of a delegated property makes its description by. */
  static final String PROPERTY = "kotlin.reflect.KProperty";

  private static final String CONTENT = "content";

  private KotlinDelegates() {}

  /**
   * A property, as its delegate sees it.
   *
   * @param name its name
   */
  record Property(Value name) implements External {
    @Override
    public String typeName() {
      return PROPERTY;
    }
  }

  /**
   * A delegate of the library: the value is in the store.
   *
   * @param address where
   * @param observer what runs after each change; void where nothing does
   */
  record Delegate(int address, Value observer) implements External {
    @Override
    public String typeName() {
      return TYPE;
    }

    private Slot slot() {
      return new Slot(address, CONTENT);
    }
  }

  static Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent() && call.self() instanceof Property property) {
      boolean name = call.method().equals("name") || call.method().equals("getName");
      return name && call.args().isEmpty() ? Optional.of(property.name()) : Optional.empty();
    } else if (call.receiver().isPresent()) {
      return call.self() instanceof Delegate delegate
          ? access(call, delegate, runtime)
          : Optional.empty();
    }
    switch (call.method() + "/" + call.args().size()) {
      case "of/1":
        return Optional.of(new Property(call.args().get(0)));
      case "notNull/0":
        return Optional.of(new Delegate(runtime.allocate(), Value.VOID));
      case "observable/2":
        Delegate observed = new Delegate(runtime.allocate(), call.args().get(1));
        runtime.write(observed.slot(), call.args().get(0));
        return Optional.of(observed);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> access(Invocation call, Delegate delegate, Runtime runtime) {
    Optional<Value> before = runtime.read(delegate.slot());
    if (call.method().equals("getValue")) {
      String why = "the property is read before it is set";
      return before.or(
          () -> Optional.of(Raising.raise("IllegalStateException", why, call, runtime)));
    } else if (!call.method().equals("setValue") || call.args().size() != 3) {
      return Optional.empty();
    }
    Value after = call.args().get(2);
    runtime.write(delegate.slot(), after);
    if (!delegate.observer().equals(Value.VOID)) {
      List<Value> told = List.of(call.args().get(1), before.orElse(Value.VOID), after);
      runtime.apply(delegate.observer(), told, call.location());
    }
    return Optional.of(Value.VOID);
  }
}
