package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Arrays;
import java.util.Optional;

/** Operators that the user passes to {@code transform}. */
final class CustomOperators {
  private static final String OPERATORS = "org.apache.flink.streaming.api.operators.";

  private static final String FIELD = "chainingStrategy";

  private CustomOperators() {}

  /**
   * {@code operation} as the operator says of itself.
   *
   * @param operator or its factory, whose class tells nothing of the operator's
   */
  static Operation of(Operation operation, Call call, Optional<Value> operator) {
    boolean selects =
        operator
            .flatMap(each -> call.runtime().isSubtype(each, OPERATORS + "InputSelectable"))
            .orElse(false);
    Operation strategic = operation.with(strategy(call, operator));
    return selects ? strategic.with(OperatorAttributes.SELECTING) : strategic;
  }

  /**
   * {@code AbstractStreamOperator} defaults to HEAD up to 1.20 and to ALWAYS from 2.0 on; factories
   * and Flink's own operators are ALWAYS.
   */
  private static ChainingStrategy strategy(Call call, Optional<Value> operator) {
    if (operator.isEmpty()) {
      return ChainingStrategy.ALWAYS;
    }
    Optional<ChainingStrategy> own = ownStrategy(call, operator.get());
    if (own.isPresent() || call.version().atLeast(2, 0)) {
      return own.orElse(ChainingStrategy.ALWAYS);
    }
    Optional<String> type = call.runtime().typeOf(operator.get());
    boolean flinks = type.filter(t -> t.startsWith(OPERATORS + "Stream")).isPresent();
    Optional<Boolean> custom =
        call.runtime().isSubtype(operator.get(), OPERATORS + "AbstractStreamOperator");
    return !flinks && custom.orElse(false) ? ChainingStrategy.HEAD : ChainingStrategy.ALWAYS;
  }

  /** What the constructor of an operator or a factory in source gives to its base class. */
  private static Optional<ChainingStrategy> ownStrategy(Call call, Value operator) {
    if (!(operator instanceof Value.ObjectRef object)) {
      return Optional.empty();
    }
    return call.runtime()
        .read(new Slot(object.address(), FIELD))
        .filter(Value.EnumRef.class::isInstance)
        .flatMap(value -> strategy(((Value.EnumRef) value).name()));
  }

  private static Optional<ChainingStrategy> strategy(String name) {
    return Arrays.stream(ChainingStrategy.values())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  /** Factories of operators with several inputs, {@code AbstractStreamOperatorFactory}. */
  static ChainingStrategy ofFactory(Call call, Optional<Value> factory) {
    return factory.flatMap(each -> ownStrategy(call, each)).orElse(ChainingStrategy.ALWAYS);
  }

  /** {@code setChainingStrategy} of an operator or a factory in source, called by itself. */
  static Optional<Value> set(Invocation invocation, Runtime runtime) {
    boolean own =
        invocation.method().equals("setChainingStrategy")
            && invocation.args().size() == 1
            && invocation.receiver().isPresent()
            && invocation.self() instanceof Value.ObjectRef;
    if (!own) {
      return Optional.empty();
    }
    Value.ObjectRef object = (Value.ObjectRef) invocation.self();
    runtime.write(new Slot(object.address(), FIELD), invocation.args().get(0));
    return Optional.of(Value.VOID);
  }

  /** An operator of Flink's that leaves the default of its base class. */
  static ChainingStrategy flinks(Call call) {
    return call.version().atLeast(2, 0) ? ChainingStrategy.ALWAYS : ChainingStrategy.HEAD;
  }
}
