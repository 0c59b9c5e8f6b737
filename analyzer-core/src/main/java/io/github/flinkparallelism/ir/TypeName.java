package io.github.flinkparallelism.ir;

/**
 * A type as the source writes it, without type arguments: {@code DataStream}, {@code Map.Entry},
 * {@code org.acme.Job}, {@code int}.
 *
 * @param name as written
 * @param dimensions of an array type, else 0
 */
public record TypeName(String name, int dimensions) {
  /** The type of things whose type is inferred: {@code var}, lambda parameters. */
  public static final TypeName INFERRED = new TypeName("var", 0);

  /** A type that is no array. */
  public static TypeName of(String name) {
    return new TypeName(name, 0);
  }

  @Override
  public String toString() {
    return name + "[]".repeat(dimensions);
  }
}
