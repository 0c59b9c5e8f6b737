package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.Set;

/** Classes of {@code java.util}, so that their simple names resolve behind on-demand imports. */
final class JdkTypes implements ApiModel {
  private static final Set<String> JAVA_UTIL =
      Set.of(
          "List",
          "ArrayList",
          "LinkedList",
          "Map",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "Set",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "Arrays",
          "Collections",
          "Optional",
          "OptionalInt",
          "OptionalLong",
          "OptionalDouble",
          "Properties",
          "Objects",
          "Collection",
          "Iterator",
          "Random",
          "UUID",
          "ArrayDeque",
          "Deque",
          "Queue",
          "EnumMap",
          "Scanner",
          "StringJoiner");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    return Optional.empty();
  }

  @Override
  public boolean knowsType(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && name.substring(0, dot).equals("java.util")
        && JAVA_UTIL.contains(name.substring(dot + 1));
  }
}
