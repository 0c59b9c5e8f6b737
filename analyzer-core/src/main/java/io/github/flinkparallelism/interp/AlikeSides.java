package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sides of a choice that tell as little as each other: a call on any of them tells nothing more
 * than a call on one. Without this, a call on a value that many branches leave unknown is made once
 * for each of them.
 */
final class AlikeSides {
  /** With fewer sides each keeps its own reason. */
  private static final int FEW = 4;

  private final Machine machine;
  private final Map<Optional<String>, Value> unknowns = new HashMap<>();

  private AlikeSides(Machine machine) {
    this.machine = machine;
  }

  /** The value with one unknown for all of the same type; empty where that changes nothing. */
  static Optional<Value> merged(Choice choice, Machine machine) {
    if (choice.alternatives() <= FEW) {
      return Optional.empty();
    }
    Value merged = new AlikeSides(machine).merged(choice);
    int left = merged instanceof Choice rest ? rest.alternatives() : 1;
    return left < choice.alternatives() ? Optional.of(merged) : Optional.empty();
  }

  private Value merged(Value raw) {
    Value value = machine.settle(raw);
    if (value instanceof Choice choice) {
      return Value.choice(choice.condition(), merged(choice.then()), merged(choice.otherwise()));
    } else if (value instanceof Value.Unknown unknown) {
      return unknowns.computeIfAbsent(unknown.type(), type -> fresh(unknown));
    }
    return value;
  }

  /** Equal to none of those that it stands for. */
  private Value fresh(Value.Unknown first) {
    Value.Unknown fresh = machine.unknown(first.reason(), first.text(), first.location());
    return first.type().map(fresh::typed).orElse(fresh);
  }
}
