package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many parameters the method of a functional interface has. */
final class Arities {
  private static final Map<String, Integer> OF_THE_JDK =
      Map.ofEntries(
          Map.entry("java.lang.Runnable", 0),
          Map.entry("java.util.Comparator", 2),
          Map.entry("java.util.concurrent.Callable", 0),
          Map.entry("java.util.function.BiConsumer", 2),
          Map.entry("java.util.function.BiFunction", 2),
          Map.entry("java.util.function.BiPredicate", 2),
          Map.entry("java.util.function.BinaryOperator", 2),
          Map.entry("java.util.function.Consumer", 1),
          Map.entry("java.util.function.Function", 1),
          Map.entry("java.util.function.IntFunction", 1),
          Map.entry("java.util.function.Predicate", 1),
          Map.entry("java.util.function.Supplier", 0),
          Map.entry("java.util.function.UnaryOperator", 1));

  private final Interpreter interpreter;

  Arities(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** That of the type as written in {@code context}; empty for what is not known to be one. */
  Optional<Integer> of(TypeName type, LinkedType context) {
    if (type.dimensions() > 0) {
      return Optional.empty();
    }
    String name = interpreter.classes().resolve(type.name(), context);
    return Optional.ofNullable(OF_THE_JDK.get(name))
        .or(() -> interpreter.classes().find(name).flatMap(this::declared));
  }

  /** An interface in source that declares one method without a body, and inherits none. */
  private Optional<Integer> declared(LinkedType type) {
    if (type.decl().kind() != TypeDecl.Kind.INTERFACE) {
      return Optional.empty();
    }
    List<MethodDecl> methods =
        interpreter.classes().lineage(type).stream()
            .flatMap(each -> each.decl().methods().stream())
            .filter(method -> method.body().isEmpty() && !method.isStatic())
            .toList();
    return methods.size() == 1 ? Optional.of(methods.get(0).params().size()) : Optional.empty();
  }
}
