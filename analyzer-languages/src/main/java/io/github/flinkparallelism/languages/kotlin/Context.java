package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where in a file the lowering is: what names mean here. Used by one thread for one file. */
final class Context {
  private final Names names;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private int fresh;

  Context(Names names) {
    this.names = names;
    scopes.push(new Scope(Scope.Kind.BLOCK, "", Optional.empty()));
  }

  /** What a local name is. */
  enum Local {
    CONSTANT,
    VARIABLE,
    /** A variable that is computed when it is read. */
    COMPUTED,
    /** A variable that is computed when it is read, and set by a function. */
    DELEGATED;

    /** Whether the variable holds a function that gives its value. */
    boolean isFunction() {
      return this == COMPUTED || this == DELEGATED;
    }
  }

  /**
   * A part of a file with names of its own.
   *
   * @param label what {@code return@} and {@code this@} call it
   * @param self what {@code this} is in it; empty for what has no {@code this} of its own
   * @param leaving the variable for what is returned from functions inside, if something is
   */
  private record Scope(
      Kind kind,
      String label,
      Optional<Self> self,
      Map<String, Local> locals,
      List<String> leaving) {
    private enum Kind {
      BLOCK,
      FUNCTION,
      LAMBDA,
      TYPE
    }

    private Scope(Kind kind, String label, Optional<Self> self) {
      this(kind, label, self, new HashMap<>(), new ArrayList<>());
    }
  }

  /**
   * What {@code this} is.
   *
   * @param name the variable that holds it; empty for an object of a class
   * @param isCertain false where the function around may have no receiver
   */
  record Self(String name, boolean isCertain) {
    private Expr at(Location at) {
      return name.isEmpty() ? new Expr.This(Optional.empty(), at) : Trees.name(name, at);
    }
  }

  Names names() {
    return names;
  }

  private <T> T within(Scope scope, Supplier<T> work) {
    scopes.push(scope);
    try {
      return work.get();
    } finally {
      scopes.pop();
    }
  }

  <T> T scoped(Supplier<T> work) {
    return within(new Scope(Scope.Kind.BLOCK, "", Optional.empty()), work);
  }

  <T> T inFunction(String name, Optional<Self> self, Supplier<T> work) {
    return within(new Scope(Scope.Kind.FUNCTION, name, self), work);
  }

  <T> T inLambda(String label, Optional<Self> self, Supplier<T> work) {
    return within(new Scope(Scope.Kind.LAMBDA, label, self), work);
  }

  <T> T inType(String name, Optional<Self> self, Supplier<T> work) {
    return within(new Scope(Scope.Kind.TYPE, name, self), work);
  }

  void declare(String name) {
    declare(name, Local.CONSTANT);
  }

  void declare(String name, Local kind) {
    scopes.getFirst().locals().put(name, kind);
  }

  Optional<Local> local(String name) {
    for (Scope scope : scopes) {
      Local kind = scope.locals().get(name);
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether the innermost part of the file has declared a local of that name. */
  boolean isDeclaredHere(String name) {
    return scopes.getFirst().locals().containsKey(name);
  }

  boolean isLocal(String name) {
    return local(name).isPresent();
  }

  /** The receivers of a member that is written without one. */
  Expr.Receivers receivers(boolean withThis, Location at) {
    List<Expr> certain = new ArrayList<>();
    Optional<Expr> possible = Optional.empty();
    for (Scope scope : scopes) {
      boolean ofType = scope.kind() == Scope.Kind.TYPE;
      if (scope.self().isPresent() && (withThis || !ofType)) {
        Expr self = scope.self().get().at(at);
        if (scope.self().get().isCertain()) {
          certain.add(self);
        } else if (possible.isEmpty()) {
          possible = Optional.of(self);
        }
      }
      if (ofType) {
        break;
      }
    }
    return new Expr.Receivers(certain, possible, at);
  }

  /** True where a function has a receiver, or may have one. */
  boolean hasReceivers() {
    Expr.Receivers receivers = receivers(false, new Location("", 1, 1));
    return !receivers.certain().isEmpty() || receivers.possible().isPresent();
  }

  /** {@code this}, or {@code this@label}; empty where there is none. */
  Optional<Expr> self(String label, Location at) {
    boolean outer = false;
    for (Scope scope : scopes) {
      boolean meant = label.isEmpty() || scope.label().equals(label);
      if (scope.self().filter(Self::isCertain).isPresent() && meant) {
        return scope.self().get().name().isEmpty() && outer
            ? Optional.of(new Expr.This(Optional.of(label), at))
            : Optional.of(scope.self().get().at(at));
      }
      outer |= scope.kind() == Scope.Kind.TYPE;
    }
    return Optional.empty();
  }

  /** Whether {@code return} or {@code return@label} leaves what is lowered to one function. */
  boolean leavesHere(String label) {
    return left(label)
        .filter(scope -> function().filter(own -> own == scope).isPresent())
        .isPresent();
  }

  private static boolean isFunction(Scope scope) {
    return scope.kind() != Scope.Kind.BLOCK && scope.kind() != Scope.Kind.TYPE;
  }

  private Optional<Scope> function() {
    return scopes.stream().filter(Context::isFunction).findFirst();
  }

  /** The function that is left; none outside of the class that the place is in. */
  private Optional<Scope> left(String label) {
    for (Scope scope : scopes) {
      boolean labeled = !label.isEmpty() && scope.label().equals(label);
      boolean named = label.isEmpty() && scope.kind() == Scope.Kind.FUNCTION;
      if (isFunction(scope) && (labeled || named)) {
        return Optional.of(scope);
      } else if (scope.kind() == Scope.Kind.TYPE) {
        break;
      }
    }
    return Optional.empty();
  }

  /**
   * The variable that has what is returned from inside of another function, and the label behind
   * which it is returned; empty where no such function is around.
   */
  Optional<String> leaving(String label) {
    Optional<Scope> scope = left(label);
    if (scope.isPresent() && scope.get().leaving().isEmpty()) {
      scope.get().leaving().add(fresh());
    }
    return scope.map(any -> any.leaving().get(0));
  }

  /** The body of the innermost function, which what is inlined into it may leave. */
  Stmt.Block left(Stmt.Block body) {
    Optional<String> variable = function().flatMap(scope -> scope.leaving().stream().findFirst());
    return variable
        .map(
            name -> {
              Location at = body.location();
              Expr nothing = Trees.nothing(at);
              return Trees.block(
                  List.of(
                      new Stmt.Local(TypeName.INFERRED, name, Optional.of(nothing), at),
                      new Stmt.Labeled(name, body, at),
                      Trees.returned(Trees.name(name, at))),
                  at);
            })
        .orElse(body);
  }

  /** A name that no program has. */
  String fresh() {
    return "$" + ++fresh;
  }
}
