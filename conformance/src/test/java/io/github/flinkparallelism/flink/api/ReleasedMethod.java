package io.github.flinkparallelism.flink.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A public method or constructor of a release.
 *
 * @param name {@code <init>} for constructors
 * @param parameters qualified types
 * @param result qualified type
 * @param isStatic true for static methods and constructors
 * @param isVarargs true where the last parameter takes any number of arguments
 */
record ReleasedMethod(
    String name, List<String> parameters, String result, boolean isStatic, boolean isVarargs) {
  ReleasedMethod {
    parameters = List.copyOf(parameters);
  }

  /** As a reader would write it: {@code name(int, String)}. */
  String signature() {
    return parameters.stream()
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
