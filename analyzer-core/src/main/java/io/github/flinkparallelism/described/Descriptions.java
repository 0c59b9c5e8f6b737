package io.github.flinkparallelism.described;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The methods and source functions that the user describes.
 *
 * @param methods in the order of the file
 * @param sources the source functions, by class
 */
public record Descriptions(List<DescribedMethod> methods, Map<String, DescribedSource> sources) {
  /** Nothing is described. */
  public static final Descriptions NONE = new Descriptions(List.of(), Map.of());

  public Descriptions {
    methods = List.copyOf(methods);
    sources = Map.copyOf(sources);
  }

  /**
   * The description of a method; one that states the number of parameters goes before one that does
   * not.
   *
   * @param type qualified class
   * @param method {@code <init>} for constructors
   * @param arguments their number
   */
  public Optional<DescribedMethod> method(String type, String method, int arguments) {
    Optional<DescribedMethod> any = Optional.empty();
    for (DescribedMethod each : methods) {
      if (!each.className().equals(type) || !each.method().equals(method)) {
        continue;
      }
      if (each.parameters().isEmpty()) {
        any = Optional.of(each);
      } else if (each.parameters().get() == arguments) {
        return Optional.of(each);
      }
    }
    return any;
  }

  /** Every class that is named. */
  public Set<String> classes() {
    Set<String> names = new TreeSet<>(sources.keySet());
    methods.forEach(method -> names.add(method.className()));
    return names;
  }
}
