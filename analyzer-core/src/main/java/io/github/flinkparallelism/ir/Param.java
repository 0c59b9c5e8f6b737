package io.github.flinkparallelism.ir;

/**
 * A parameter of a method, constructor, lambda or record.
 *
 * @param type as written
 * @param name its name
 * @param varargs true for {@code Type... name}
 */
public record Param(TypeName type, String name, boolean varargs) {}
