package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.function.Predicate;

/** Settings that are on or off, which programs write as booleans, texts or constants. */
final class Flags {
  private Flags() {}

  /** Whether each side of {@code value} reads as on; what is not known stays so. */
  static Value of(Value value, Predicate<String> isOn) {
    if (value instanceof Choice choice) {
      return Value.choice(
          choice.condition(), of(choice.then(), isOn), of(choice.otherwise(), isOn));
    }
    boolean known =
        value.byDefault().filter(Value.Const.class::isInstance).isPresent()
            || value instanceof Value.EnumRef;
    return known ? Value.of(isOn.test(Texts.of(value))) : value;
  }

  /** On unless it is switched off. */
  static Value unlessFalse(Value value) {
    return of(value, text -> !text.equalsIgnoreCase("false"));
  }
}
