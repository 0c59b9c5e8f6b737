package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number with its provenance, as the store holds it.
 *
 * @param assignment the link of the chain of decisions
 */
record Assigned(Assignment assignment) implements External {
  @Override
  public String typeName() {
    return "java.lang.Integer";
  }

  @Override
  public boolean isSetting() {
    return true;
  }

  @Override
  public boolean saysSameAs(External other) {
    return other instanceof Assigned assigned
        && assigned.assignment.amount().equals(assignment.amount())
        && assigned.assignment.layer() == assignment.layer();
  }

  @Override
  public Value replacedBy(Value.Unknown unknown) {
    return new Assigned(
        new Assignment(
            link(unknown).amount(),
            assignment.layer(),
            assignment.code(),
            assignment.location(),
            assignment.replaced(),
            assignment.copied()));
  }

  /** A tree of choices with assignments at its leaves, as the store holds it. */
  static Value toValue(Gated<Assignment> gated) {
    if (gated instanceof Gated.Choice<Assignment> choice) {
      return Value.choice(choice.condition(), toValue(choice.then()), toValue(choice.otherwise()));
    }
    return new Assigned(((Gated.Always<Assignment>) gated).value());
  }

  /** A stored value as a tree of choices with {@code leaf} applied to what is no choice. */
  static <T> Gated<T> toGated(Value value, Function<Value, T> leaf) {
    if (value instanceof Choice choice) {
      return Gated.choice(
          choice.condition(), toGated(choice.then(), leaf), toGated(choice.otherwise(), leaf));
    }
    return Gated.always(leaf.apply(value));
  }

  /** A stored value whose leaves are assignments. */
  static Gated<Assignment> toGated(Value value) {
    return toGated(value, Assigned::link);
  }

  /** Where too many conditions decide, the store holds an unknown in place of assignments. */
  private static Assignment link(Value leaf) {
    if (leaf instanceof Assigned assigned) {
      return assigned.assignment();
    }
    Value.Unknown unknown = (Value.Unknown) leaf;
    Amount amount =
        new Amount.Unknown(
            unknown.id(),
            unknown.text(),
            unknown.reason(),
            unknown.location(),
            Optional.empty(),
            Optional.of(1),
            Optional.empty());
    Optional<Location> at = Optional.of(unknown.location());
    return new Assignment(amount, Layer.ENVIRONMENT, unknown.text(), at, Optional.empty());
  }
}
