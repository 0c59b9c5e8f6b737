package io.github.flinkparallelism.languages.scala;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where in a file the lowering is: what names mean here. Used by one thread for one file. */
final class Context {
  private final Names names;
  private final Deque<Set<String>> scopes = new ArrayDeque<>();
  private final Deque<Map<String, String>> givens = new ArrayDeque<>();
  private final Set<String> computed = new HashSet<>();
  private final Map<String, String> aliases;
  private boolean inObject;
  private int fresh;

  /**
   * A place.
   *
   * @param aliases names that imports give, with the qualified names of what they mean
   */
  Context(Names names, Map<String, String> aliases) {
    this.names = names;
    this.aliases = aliases;
    scopes.push(new HashSet<>());
    givens.push(new LinkedHashMap<>());
  }

  /** The qualified name of what an import calls otherwise. */
  Optional<String> alias(String name) {
    return Optional.ofNullable(aliases.get(name));
  }

  Names names() {
    return names;
  }

  /** True where members belong to an object, and not to instances of a class. */
  boolean isInObject() {
    return inObject;
  }

  /** Lowers the members of a type. */
  <T> T inType(boolean object, Supplier<T> work) {
    boolean before = inObject;
    inObject = object;
    T result = scoped(work);
    inObject = before;
    return result;
  }

  /** Lowers what has variables of its own. */
  <T> T scoped(Supplier<T> work) {
    scopes.push(new HashSet<>());
    givens.push(new LinkedHashMap<>());
    T result = work.get();
    scopes.pop().forEach(name -> computed.remove(name + (scopes.size() + 1)));
    givens.pop();
    return result;
  }

  void declare(String name) {
    scopes.getFirst().add(name);
  }

  /** A local name whose value is computed where it is used. */
  void declareComputed(String name) {
    declare(name);
    computed.add(name + scopes.size());
  }

  /** Whether the value of a local name is computed where it is used. */
  boolean isComputed(String name) {
    int depth = scopes.size();
    for (Set<String> scope : scopes) {
      if (scope.contains(name)) {
        return computed.contains(name + depth);
      }
      depth--;
    }
    return false;
  }

  /** A value that is passed where a parameter of its type is left out; empty for any type. */
  void give(String name, String type) {
    givens.getFirst().put(name, type);
  }

  /** The nearest value that is passed for a parameter of that type. */
  Optional<String> given(String type) {
    for (Map<String, String> scope : givens) {
      List<String> fitting =
          scope.entrySet().stream()
              .filter(each -> each.getValue().equals(type))
              .map(Map.Entry::getKey)
              .toList();
      if (fitting.size() == 1) {
        return Optional.of(fitting.get(0));
      }
      if (fitting.isEmpty() && scope.size() == 1 && scope.containsValue("")) {
        return scope.keySet().stream().findFirst();
      }
    }
    return Optional.empty();
  }

  boolean isLocal(String name) {
    return scopes.stream().anyMatch(scope -> scope.contains(name));
  }

  /** A name that no program has. */
  String fresh() {
    return "$" + ++fresh;
  }
}
