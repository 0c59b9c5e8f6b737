package io.github.flinkparallelism.value;

import java.util.LinkedHashSet;
import java.util.List;
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
      // A condition names all that it depends on in one text.
      choice.condition().input().map(all -> List.of(all.split(", "))).ifPresent(names::addAll);
      visit(choice.then());
      visit(choice.otherwise());
    }
  }
}
