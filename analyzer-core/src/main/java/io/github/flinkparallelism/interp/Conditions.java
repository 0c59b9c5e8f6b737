package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Inputs;
import io.github.flinkparallelism.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns undecided tests into conditions; the same test gives the same condition. */
final class Conditions {
  private final Map<Value, Condition> byTest = new HashMap<>();
  private int next = 1;

  /**
   * A test as a condition or its negation.
   *
   * @param condition the condition
   * @param holds the value of the condition for which the test is true
   */
  record Test(Condition condition, boolean holds) {}

  Test of(Value test, String text, Location location) {
    if (test instanceof Value.Compound compound && compound.operator().equals("!")) {
      String inner = text.startsWith("!") ? text.substring(1) : text;
      Test negated = of(compound.operands().get(0), inner, location);
      return new Test(negated.condition(), !negated.holds());
    }
    if (test instanceof Choice choice) {
      if (choice.then().equals(Value.TRUE) && choice.otherwise().equals(Value.FALSE)) {
        return new Test(choice.condition(), true);
      }
      if (choice.then().equals(Value.FALSE) && choice.otherwise().equals(Value.TRUE)) {
        return new Test(choice.condition(), false);
      }
    }
    Condition known = byTest.get(test);
    Optional<Condition> opposite = known == null ? opposite(test) : Optional.empty();
    if (opposite.isPresent()) {
      return new Test(opposite.get(), false);
    }
    if (known == null) {
      known = create(test, text, location);
      byTest.put(test, known);
    }
    return new Test(known, true);
  }

  /** {@code a == b} where {@code a != b} was tested before, and the other way round. */
  private Optional<Condition> opposite(Value test) {
    if (!(test instanceof Value.Compound compound)) {
      return Optional.empty();
    }
    Optional<String> operator =
        switch (compound.operator()) {
          case "==" -> Optional.of("!=");
          case "!=" -> Optional.of("==");
          default -> Optional.empty();
        };
    return operator.map(
        other ->
            byTest.get(
                new Value.Compound(
                    other,
                    compound.operands(),
                    Optional.empty(),
                    compound.text(),
                    compound.location())));
  }

  /** A condition that no other test shares. */
  Condition fresh(String text, Location location, Optional<Boolean> byDefault) {
    return new Condition(next++, text, location, byDefault, Optional.empty());
  }

  private Condition create(Value test, String text, Location location) {
    Set<String> inputs = Inputs.of(test);
    Optional<String> input =
        inputs.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", inputs));
    Optional<Boolean> byDefault = test.byDefault().flatMap(v -> v.constant(Boolean.class));
    return new Condition(next++, text, location, byDefault, input);
  }
}
