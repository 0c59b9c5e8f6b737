package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/** What runs when a class or an instance is initialised, in textual order. */
public sealed interface Member {
  /** True when it belongs to the class. */
  boolean isStatic();

  /**
   * A field with its initialiser.
   *
   * @param type as written
   * @param name its name
   * @param init its initial value
   * @param isStatic belongs to the class
   * @param isFinal is never assigned again
   * @param annotations in order
   * @param location its name
   */
  record FieldDecl(
      TypeName type,
      String name,
      Optional<Expr> init,
      boolean isStatic,
      boolean isFinal,
      List<Annotation> annotations,
      Location location)
      implements Member {
    /**
     * Begins the name of a field whose value has, for the object that has the field, the members
     * that the field's type declares.
     */
    public static final String DELEGATE = "$by";

    public FieldDecl {
      annotations = List.copyOf(annotations);
    }

    /** True when an annotation of that simple name is present. */
    public boolean isAnnotated(String simpleName) {
      return Annotation.isAmong(annotations, simpleName);
    }
  }

  /** An initialiser block. */
  record Initializer(Stmt.Block body, boolean isStatic) implements Member {}
}
