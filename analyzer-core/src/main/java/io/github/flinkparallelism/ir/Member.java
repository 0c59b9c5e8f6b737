package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/** What runs when a class or an instance is initialised, in textual order. */
public sealed interface Member {
  /** True when it belongs to the class. */
  boolean isStatic();

  /** A field with its initialiser. */
  record FieldDecl(
      TypeName type, String name, Optional<Expr> init, boolean isStatic, Location location)
      implements Member {}

  /** An initialiser block. */
  record Initializer(Stmt.Block body, boolean isStatic) implements Member {}
}
