package io.github.flinkparallelism.value;

import io.github.flinkparallelism.gate.Condition;
import java.util.Optional;

/**
 * One value where a condition holds and another where it does not. A tree of choices has a bounded
 * number of leaves: beyond it nothing is known, so that code with many independent branches costs
 * what its length costs.
 */
public final class Choice implements Value.Undecided {
  private static final int MAX_LEAVES = 64;

  private final Condition condition;
  private final Value then;
  private final Value otherwise;
  private final int leaves;
  private final int hash;

  private Choice(Condition condition, Value then, Value otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
    this.leaves = leaves(then) + leaves(otherwise);
    this.hash = (condition.hashCode() * 31 + then.hashCode()) * 31 + otherwise.hashCode();
  }

  /** A choice, or its side where both are equal, or unknown where there are too many sides. */
  static Value of(Condition condition, Value rawThen, Value rawOtherwise) {
    Value then = rawThen;
    while (then instanceof Choice inner && inner.condition.equals(condition)) {
      then = inner.then;
    }
    Value otherwise = rawOtherwise;
    while (otherwise instanceof Choice inner && inner.condition.equals(condition)) {
      otherwise = inner.otherwise;
    }
    if (then == otherwise || then.equals(otherwise)) {
      return then;
    }
    Choice choice = new Choice(condition, then, otherwise);
    return choice.leaves <= MAX_LEAVES ? choice : choice.collapsed();
  }

  /** Unknown, with an identity that equal trees share and that no allocated unknown has. */
  private Value collapsed() {
    return new Value.Unknown(
        Integer.MIN_VALUE | (hash & 0x3fff_ffff),
        "too many conditions decide this",
        condition.text(),
        condition.location(),
        Optional.empty());
  }

  private static int leaves(Value value) {
    return value instanceof Choice choice ? choice.leaves : 1;
  }

  /** The number of values at the ends of the nested choices. */
  public int alternatives() {
    return leaves;
  }

  /** What decides. */
  public Condition condition() {
    return condition;
  }

  /** The value where the condition holds. */
  public Value then() {
    return then;
  }

  /** The value where it does not. */
  public Value otherwise() {
    return otherwise;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Choice choice
            && choice.hash == hash
            && choice.leaves == leaves
            && choice.condition.equals(condition)
            && choice.then.equals(then)
            && choice.otherwise.equals(otherwise);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
