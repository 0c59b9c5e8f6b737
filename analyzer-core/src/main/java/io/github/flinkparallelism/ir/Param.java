package io.github.flinkparallelism.ir;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a method, constructor, lambda or record.
 *
 * @param type as written
 * @param name its name
 * @param varargs true for {@code Type... name}
 * @param annotations in order; those of lambdas are left out
 * @param byDefault what it is where no argument is passed; it sees the parameters before it
 */
public record Param(
    TypeName type,
    String name,
    boolean varargs,
    List<Annotation> annotations,
    Optional<Expr> byDefault) {
  /** The name of the parameter that an extension method has for what it extends. */
  public static final String EXTENDED = "$this";

  /**
   * The annotation of a parameter that is computed where it is used: it holds a function without
   * parameters.
   */
  public static final String BY_NAME = "$byName";

  /** The annotation of the one parameter of a lambda that has all arguments, in an array. */
  public static final String TOGETHER = "$together";

  public Param {
    annotations = List.copyOf(annotations);
  }

  /** A parameter that must be passed. */
  public Param(TypeName type, String name, boolean varargs, List<Annotation> annotations) {
    this(type, name, varargs, annotations, Optional.empty());
  }

  /** True for one that is computed where it is used. */
  public boolean isByName() {
    return Annotation.isAmong(annotations, BY_NAME);
  }

  /** True for one that has all arguments where there are several. */
  public boolean isTogether() {
    return Annotation.isAmong(annotations, TOGETHER);
  }

  /** True when a call may leave it out. */
  boolean isOptional() {
    return varargs || byDefault.isPresent();
  }
}
