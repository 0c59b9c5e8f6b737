package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a container passes to a method that makes a bean: what another such method of the same class
 * makes, once. Beans of other classes are not looked for.
 */
final class Beans {
  private static final int MAX_DEPTH = 8;

  private final Interpreter interpreter;
  private final EntryInputs inputs;
  private final Map<MethodDecl, Value> made = new HashMap<>();
  private int depth;

  Beans(Interpreter interpreter, EntryInputs inputs) {
    this.interpreter = interpreter;
    this.inputs = inputs;
  }

  /** The bean for a parameter of {@code method}; empty where it is not the only one that fits. */
  Optional<Value> of(Param param, MethodDecl method, LinkedType owner, Value self) {
    if (!makesBean(method) || depth >= MAX_DEPTH) {
      return Optional.empty();
    }
    String wanted = interpreter.classes().resolve(param.type(), owner);
    List<MethodDecl> fitting = new ArrayList<>();
    for (MethodDecl other : owner.decl().methods()) {
      boolean fits =
          makesBean(other)
              && !other.equals(method)
              && other.body().isPresent()
              && interpreter.classes().resolve(other.returnType(), owner).equals(wanted);
      if (fits) {
        fitting.add(other);
      }
    }
    List<MethodDecl> named =
        fitting.stream().filter(other -> other.name().equals(param.name())).toList();
    List<MethodDecl> chosen = fitting.size() > 1 ? named : fitting;
    return chosen.size() == 1 ? Optional.of(make(chosen.get(0), owner, self)) : Optional.empty();
  }

  private static boolean makesBean(MethodDecl method) {
    return method.annotations().stream().anyMatch(annotation -> annotation.isNamed("Bean"));
  }

  private Value make(MethodDecl method, LinkedType owner, Value self) {
    Value before = made.get(method);
    if (before != null) {
      return before;
    }
    depth++;
    List<Value> args = new ArrayList<>();
    method.params().forEach(param -> args.add(inputs.argument(param, method, owner, self)));
    Value bean =
        interpreter
            .invoker()
            .callSource(
                new Classes.Found(owner, method),
                method.isStatic() ? Value.VOID : self,
                args,
                method.location());
    depth--;
    made.put(method, bean);
    return bean;
  }
}
