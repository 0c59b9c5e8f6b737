package io.github.flinkparallelism.pipeline;

import java.util.function.UnaryOperator;

/**
 * The uid of an operator.
 *
 * @param text the uid, what it is by default, or the expression in braces
 * @param known false where the program may give another one
 */
public record OperatorUid(String text, boolean known) {
  /** A uid that is derived from this one. */
  public OperatorUid then(UnaryOperator<String> change) {
    return new OperatorUid(change.apply(text), known);
  }
}
