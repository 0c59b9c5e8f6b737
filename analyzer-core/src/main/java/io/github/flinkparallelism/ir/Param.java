package io.github.flinkparallelism.ir;

import java.util.List;

/**
 * A parameter of a method, constructor, lambda or record.
 *
 * @param type as written
 * @param name its name
 * @param varargs true for {@code Type... name}
 * @param annotations in order; those of lambdas are left out
 */
public record Param(TypeName type, String name, boolean varargs, List<Annotation> annotations) {
  public Param {
    annotations = List.copyOf(annotations);
  }
}
