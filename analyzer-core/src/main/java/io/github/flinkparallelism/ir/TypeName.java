package io.github.flinkparallelism.ir;

import java.util.List;

/**
 * A type as the source writes it: {@code DataStream}, {@code Map.Entry}, {@code org.acme.Job},
 * {@code int}.
 *
 * @param name as written, without type arguments
 * @param dimensions of an array type, else 0
 * @param arguments type arguments; not part of its identity, as Java erases them
 */
public record TypeName(String name, int dimensions, List<TypeName> arguments) {
  /** The type of things whose type is inferred: {@code var}, lambda parameters. */
  public static final TypeName INFERRED = new TypeName("var", 0);

  /** The type of functions, where it says no more than that. */
  public static final TypeName FUNCTION = new TypeName("->", 0);

  public TypeName {
    arguments = List.copyOf(arguments);
  }

  /** A type without arguments. */
  public TypeName(String name, int dimensions) {
    this(name, dimensions, List.of());
  }

  /** A type that is no array. */
  public static TypeName of(String name) {
    return new TypeName(name, 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypeName type
        && type.name.equals(name)
        && type.dimensions == dimensions;
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + dimensions;
  }

  @Override
  public String toString() {
    return name + "[]".repeat(dimensions);
  }
}
