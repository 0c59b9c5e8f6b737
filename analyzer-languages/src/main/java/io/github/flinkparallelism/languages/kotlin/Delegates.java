package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/** Properties and variables that are read and written through another object: {@code by x}. */
final class Delegates {
  private final Expressions expressions;

  Delegates(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The object behind {@code by}. */
  Expr object(Node delegate) {
    return delegate.named().stream()
        .findFirst()
        .map(expressions::of)
        .orElseGet(() -> expressions.unsupported(delegate));
  }

  /**
   * What is read.
   *
   * @param holder the variable that has the delegate
   * @param owner the object that has the property, if one has it
   */
  static Expr read(String holder, Optional<Expr> owner, String property, Location at) {
    return Trees.call(
        Trees.name(holder, at),
        "getValue",
        at,
        owner.orElseGet(() -> Trees.nothing(at)),
        described(property, at));
  }

  /** What is written. */
  static Expr write(String holder, Optional<Expr> owner, String property, Expr value, Location at) {
    return Trees.call(
        Trees.name(holder, at),
        "setValue",
        at,
        owner.orElseGet(() -> Trees.nothing(at)),
        described(property, at),
        value);
  }

  private static Expr described(String property, Location at) {
    return Trees.call(
        Trees.type("kotlin.reflect.KProperty", at), "of", at, Trees.literal(property, at));
  }
}
