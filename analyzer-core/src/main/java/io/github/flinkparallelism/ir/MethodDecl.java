package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A method or constructor.
 *
 * @param name {@link #CONSTRUCTOR} for constructors
 * @param params its parameters
 * @param returnType as written; {@code void} for constructors
 * @param body absent when abstract
 * @param isStatic belongs to the class
 * @param isPublic visible to callers outside
 * @param annotations in order
 * @param location its name
 */
public record MethodDecl(
    String name,
    List<Param> params,
    TypeName returnType,
    Optional<Stmt.Block> body,
    boolean isStatic,
    boolean isPublic,
    List<Annotation> annotations,
    Location location) {
  /** The name of constructors, as in class files. */
  public static final String CONSTRUCTOR = "<init>";

  public MethodDecl {
    params = List.copyOf(params);
    annotations = List.copyOf(annotations);
  }

  /** True when {@code count} arguments can be passed. */
  public boolean accepts(int count) {
    long required = params.stream().filter(param -> !param.isOptional()).count();
    boolean varargs = params.stream().anyMatch(Param::varargs);
    return count >= required && (varargs || count <= params.size());
  }

  /**
   * True for a method that is called as if what it gets first had declared it: {@code x.name()} for
   * {@code name(x)}.
   */
  public boolean isExtension() {
    return !params.isEmpty() && params.get(0).name().equals(Param.EXTENDED);
  }

  /** True when an annotation of that simple name is present. */
  public boolean isAnnotated(String simpleName) {
    return Annotation.isAmong(annotations, simpleName);
  }
}
