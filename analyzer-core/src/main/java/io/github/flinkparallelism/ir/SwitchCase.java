package io.github.flinkparallelism.ir;

import java.util.List;
import java.util.Optional;

/**
 * A case of a switch.
 *
 * @param labels constants or type patterns (as {@link Expr.InstanceOf} without a value of interest)
 * @param isDefault true when it also takes what no label takes
 * @param guard the condition after {@code when}
 * @param body what runs
 * @param arrow true for {@code ->}, which never falls through
 */
public record SwitchCase(
    List<Expr> labels, boolean isDefault, Optional<Expr> guard, Stmt.Block body, boolean arrow) {
  public SwitchCase {
    labels = List.copyOf(labels);
  }
}
