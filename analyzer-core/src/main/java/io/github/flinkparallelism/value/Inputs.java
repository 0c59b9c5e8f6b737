package io.github.flinkparallelism.value;

import java.util.LinkedHashSet;
import java.util.Set;

/** The outside inputs that a value depends on, by name, in the order in which it names them. */
public final class Inputs {
  private final Set<String> names = new LinkedHashSet<>();

  private Inputs() {}

  /** The inputs of {@code value}. */
  public static Set<String> of(Value value) {
    Inputs inputs = new Inputs();
    inputs.visit(value);
    return inputs.names;
  }

  private void visit(Value value) {
    if (value instanceof Value.Symbol symbol) {
      names.add(symbol.input());
    } else if (value instanceof Value.Compound compound) {
      compound.operands().forEach(this::visit);
    } else if (value instanceof Choice choice) {
      choice.condition().input().ifPresent(names::add);
      visit(choice.then());
      visit(choice.otherwise());
    }
  }
}
