package io.github.flinkparallelism.languages.scala;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Where in a file the lowering is: what names mean here. Used by one thread for one file. */
final class Context {
  private final Names names;
  private final Deque<Set<String>> scopes = new ArrayDeque<>();
  private boolean inObject;
  private int fresh;

  Context(Names names) {
    this.names = names;
    scopes.push(new HashSet<>());
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
    T result = work.get();
    inObject = before;
    return result;
  }

  /** Lowers what has variables of its own. */
  <T> T scoped(Supplier<T> work) {
    scopes.push(new HashSet<>());
    T result = work.get();
    scopes.pop();
    return result;
  }

  void declare(String name) {
    scopes.getFirst().add(name);
  }

  boolean isLocal(String name) {
    return scopes.stream().anyMatch(scope -> scope.contains(name));
  }

  /** A name that no program has. */
  String fresh() {
    return "$" + ++fresh;
  }
}
