package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lifts an operation on known values to abstract ones. */
final class Lifting {
  private final Machine machine;
  private final String operator;
  private final String text;
  private final Location location;
  private final Function<List<Value>, Optional<Value>> concrete;
  private int leaves;

  Lifting(
      Machine machine,
      String operator,
      String text,
      Location location,
      Function<List<Value>, Optional<Value>> concrete) {
    this.machine = machine;
    this.operator = operator;
    this.text = text;
    this.location = location;
    this.concrete = concrete;
  }

  Value of(List<Value> rawOperands) {
    List<Value> operands = new ArrayList<>();
    rawOperands.forEach(operand -> operands.add(machine.settle(operand)));
    return lift(operands);
  }

  private Value lift(List<Value> operands) {
    if (++leaves > Budget.MAX_ALTERNATIVES) {
      return machine.unknown("too many alternatives", text, location);
    }
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i) instanceof Choice choice) {
        Value then = lift(replace(operands, i, choice, true));
        Value otherwise = lift(replace(operands, i, choice, false));
        return Value.choice(choice.condition(), then, otherwise);
      }
    }
    if (operands.stream().noneMatch(Value.Undecided.class::isInstance)) {
      return concrete
          .apply(operands)
          .map(result -> withOrigin(result, operands))
          .orElseGet(() -> machine.unknown("the analyzer cannot compute this", text, location));
    }
    machine.noteUndecided();
    if (remaining(operands, Budget.MAX_TERMS) < 0) {
      return machine.unknown("the expression is too long to follow", text, location);
    }
    return new Value.Compound(operator, operands, defaultResult(operands), text, location);
  }

  /** What is left of {@code terms} after the operations and inputs in {@code values}. */
  private static int remaining(List<Value> values, int terms) {
    int left = terms;
    for (Value value : values) {
      left--;
      if (left < 0) {
        return left;
      } else if (value instanceof Value.Compound compound) {
        left = remaining(compound.operands(), left);
      }
    }
    return left;
  }

  /** Also resolves other operands that hang on the same condition. */
  private static List<Value> replace(
      List<Value> operands, int index, Choice decided, boolean holds) {
    List<Value> replaced = new ArrayList<>(operands);
    replaced.set(index, holds ? decided.then() : decided.otherwise());
    for (int i = 0; i < replaced.size(); i++) {
      while (replaced.get(i) instanceof Choice other
          && other.condition().equals(decided.condition())) {
        replaced.set(i, holds ? other.then() : other.otherwise());
      }
    }
    return replaced;
  }

  private Optional<Value> defaultResult(List<Value> operands) {
    List<Value> defaults = new ArrayList<>();
    for (Value operand : operands) {
      Optional<Value> value = operand.byDefault();
      if (value.isEmpty() || value.get() instanceof Value.Undecided) {
        return Optional.empty();
      }
      defaults.add(value.get());
    }
    return concrete.apply(defaults).map(result -> withOrigin(result, defaults));
  }

  /** What is computed from an entry of a file comes from there. */
  private static Value withOrigin(Value result, List<Value> operands) {
    if (!(result instanceof Value.Const constant) || constant.origin().isPresent()) {
      return result;
    }
    for (Value operand : operands) {
      if (operand.origin().isPresent()) {
        return new Value.Const(constant.value(), operand.origin());
      }
    }
    return result;
  }
}
