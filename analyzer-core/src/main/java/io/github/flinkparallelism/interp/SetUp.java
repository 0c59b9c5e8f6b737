package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What frameworks call on an object before they use it: the set-up methods of tests and benchmarks,
 * and what follows dependency injection. Those of superclasses come first.
 */
final class SetUp {
  private static final Set<String> BEFORE_ALL = Set.of("BeforeAll", "BeforeClass");
  private static final Set<String> BEFORE_EACH = Set.of("BeforeEach", "Before", "Setup");
  private static final Set<String> INJECTED = Set.of("PostConstruct");

  private final Interpreter interpreter;

  SetUp(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Calls them on {@code self}, unless the run starts at one of them. */
  void run(Value self, LinkedType type, MethodDecl start) {
    if (!(self instanceof Value.ObjectRef)) {
      return;
    }
    List<LinkedType> lineage = new ArrayList<>(interpreter.classes().lineage(type));
    Collections.reverse(lineage);
    for (Set<String> annotations : List.of(BEFORE_ALL, INJECTED, BEFORE_EACH)) {
      for (LinkedType owner : lineage) {
        for (MethodDecl method : owner.decl().methods()) {
          if (isMarked(method, annotations) && !method.equals(start)) {
            Value on = method.isStatic() ? Value.VOID : self;
            interpreter
                .invoker()
                .callSource(
                    new Classes.Found(owner, method),
                    on,
                    new EntryInputs(interpreter).arguments(method, owner),
                    method.location());
          }
        }
      }
    }
  }

  private static boolean isMarked(MethodDecl method, Set<String> names) {
    for (Annotation annotation : method.annotations()) {
      if (names.stream().anyMatch(annotation::isNamed)) {
        return method.body().isPresent();
      }
    }
    return false;
  }
}
