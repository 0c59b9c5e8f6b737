package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Arrays;
import java.util.Optional;

/** Chaining strategies of operators that the user passes to {@code transform}. */
final class CustomOperators {
  private static final String OPERATORS = "org.apache.flink.streaming.api.operators.";

  private CustomOperators() {}

  /**
   * {@code AbstractStreamOperator} defaults to HEAD up to 1.20 and to ALWAYS from 2.0 on; factories
   * and Flink's own operators are ALWAYS.
   */
  static ChainingStrategy strategy(Call call, Optional<Value> operator) {
    if (call.version().atLeast(2, 0) || operator.isEmpty()) {
      return ChainingStrategy.ALWAYS;
    }
    Optional<String> type = call.runtime().typeOf(operator.get());
    boolean flinks = type.filter(t -> t.startsWith(OPERATORS + "Stream")).isPresent();
    Optional<Boolean> custom =
        call.runtime().isSubtype(operator.get(), OPERATORS + "AbstractStreamOperator");
    ChainingStrategy byDefault =
        !flinks && custom.orElse(false) ? ChainingStrategy.HEAD : ChainingStrategy.ALWAYS;
    return ownStrategy(call, operator.get()).orElse(byDefault);
  }

  /** What the constructor of an operator in source assigns to the field of its base class. */
  private static Optional<ChainingStrategy> ownStrategy(Call call, Value operator) {
    if (!(operator instanceof Value.ObjectRef object)) {
      return Optional.empty();
    }
    return call.runtime()
        .read(new Slot(object.address(), "chainingStrategy"))
        .filter(Value.EnumRef.class::isInstance)
        .flatMap(value -> strategy(((Value.EnumRef) value).name()));
  }

  private static Optional<ChainingStrategy> strategy(String name) {
    return Arrays.stream(ChainingStrategy.values())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  /** Factories of operators with several inputs, {@code AbstractStreamOperatorFactory}. */
  static ChainingStrategy ofFactory() {
    return ChainingStrategy.ALWAYS;
  }

  /** An operator of Flink's that leaves the default of its base class. */
  static ChainingStrategy flinks(Call call) {
    return call.version().atLeast(2, 0) ? ChainingStrategy.ALWAYS : ChainingStrategy.HEAD;
  }
}
