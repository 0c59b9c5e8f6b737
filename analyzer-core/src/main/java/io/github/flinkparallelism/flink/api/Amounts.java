package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Inputs;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of the program as amounts of the plan. */
final class Amounts {
  private final Map<Value, Integer> symbols = new HashMap<>();

  /** The number that {@code value} is, per side of its choices. */
  Gated<Amount> of(Value value, String text, Location at) {
    return Assigned.toGated(value, leaf -> leaf(leaf, text, at));
  }

  private Amount leaf(Value value, String text, Location at) {
    Optional<Integer> known = value.constant(Integer.class);
    if (known.isPresent()) {
      return new Amount.Known(known.get(), value.origin());
    }
    if (value instanceof Assigned assigned) {
      return assigned.assignment().amount();
    }
    Set<String> inputs = Inputs.of(value);
    String expression = textOf(value).orElse(text);
    Optional<Integer> byDefault = value.byDefault().flatMap(v -> v.constant(Integer.class));
    if (byDefault.isPresent() && !inputs.isEmpty()) {
      return new Amount.Assumed(
          byDefault.get(),
          expression,
          String.join(", ", inputs),
          value.byDefault().flatMap(Value::origin));
    }
    return unknown(value, expression, at, inputs);
  }

  private Amount unknown(Value value, String expression, Location at, Set<String> inputs) {
    int symbol = symbols.computeIfAbsent(value, v -> symbols.size() + 1);
    List<Value.Unknown> causes = new ArrayList<>();
    collectUnknowns(value, causes);
    String reason;
    Location location = locationOf(value).orElse(at);
    if (!causes.isEmpty()) {
      reason = causes.get(0).reason();
      location = causes.get(0).location();
    } else if (!inputs.isEmpty()) {
      reason = "depends on " + String.join(", ", inputs) + ", which has no default";
    } else {
      reason = "is not an int that can be told from source";
    }
    Optional<String> input =
        inputs.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", inputs));
    return new Amount.Unknown(
        symbol, expression, reason, location, input, Optional.empty(), Optional.empty());
  }

  private static Optional<String> textOf(Value value) {
    if (value instanceof Value.Symbol symbol) {
      return Optional.of(symbol.text());
    } else if (value instanceof Value.Compound compound) {
      return Optional.of(compound.text());
    }
    return value instanceof Value.Unknown unknown && !unknown.text().isEmpty()
        ? Optional.of(unknown.text())
        : Optional.empty();
  }

  private static Optional<Location> locationOf(Value value) {
    if (value instanceof Value.Symbol symbol) {
      return Optional.of(symbol.location());
    }
    return value instanceof Value.Compound compound
        ? Optional.of(compound.location())
        : Optional.empty();
  }

  private static void collectUnknowns(Value value, List<Value.Unknown> into) {
    if (value instanceof Value.Unknown unknown) {
      into.add(unknown);
    } else if (value instanceof Value.Compound compound) {
      compound.operands().forEach(operand -> collectUnknowns(operand, into));
    } else if (value instanceof Choice choice) {
      collectUnknowns(choice.then(), into);
      collectUnknowns(choice.otherwise(), into);
    }
  }
}
