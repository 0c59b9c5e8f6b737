package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotation of a type, field, method or parameter.
 *
 * @param name as written: {@code Option}, {@code CommandLine.Option}
 * @param attributes by name, in order; a single attribute without a name is {@code value}
 * @param location its name
 */
public record Annotation(String name, Map<String, Expr> attributes, Location location) {
  public Annotation {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** True for an annotation of that simple name, written qualified or not. */
  public boolean isNamed(String simpleName) {
    return name.equals(simpleName) || name.endsWith("." + simpleName);
  }

  /** True when one of {@code annotations} has that simple name. */
  static boolean isAmong(List<Annotation> annotations, String simpleName) {
    return annotations.stream().anyMatch(annotation -> annotation.isNamed(simpleName));
  }
}
