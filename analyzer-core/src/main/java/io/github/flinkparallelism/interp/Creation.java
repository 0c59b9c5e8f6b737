package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Type(args)} calls in Kotlin: a constructor, or the {@code invoke} of the companion
 * where no constructor can be called with these arguments from here.
 */
final class Creation {
  private static final String INVOKE = "invoke";

  private final Interpreter interpreter;
  private final LinkedType caller;

  Creation(Interpreter interpreter, LinkedType caller) {
    this.interpreter = interpreter;
    this.caller = caller;
  }

  /** What the companion makes; empty where it is a constructor that is called. */
  Optional<Value> byCompanion(LinkedType type, List<Value> args, String text, Location at) {
    boolean kotlin =
        Language.KOTLIN.isOf(at.file()) && Language.KOTLIN.isOf(type.decl().location().file());
    if (!kotlin) {
      return Optional.empty();
    }
    List<Classes.Found> functions = functions(type, args);
    if (functions.isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> constructed = anyFits(constructors(type, args), args);
    Optional<Boolean> called = anyFits(functions, args);
    if (constructed.filter(fits -> fits).isPresent() || called.filter(fits -> !fits).isPresent()) {
      return Optional.empty();
    } else if (constructed.isEmpty()) {
      String reason = "whether this is the constructor or the companion's invoke() is not known";
      String made = MethodDecl.CONSTRUCTOR;
      Optional<Value> none = Optional.empty();
      new Escapes(interpreter).of(new Invocation(none, type.key(), made, args, text, "", at));
      return Optional.of(interpreter.unknown(reason, text, at));
    }
    interpreter.initializer().ensure(type);
    Classes.Found chosen = new Overloads(interpreter).select(functions, args);
    return Optional.of(interpreter.invoker().callSource(chosen, Value.VOID, args, at));
  }

  private static List<Classes.Found> functions(LinkedType type, List<Value> args) {
    return type.decl().methods().stream()
        .filter(method -> method.name().equals(INVOKE) && method.isStatic())
        .filter(method -> !method.isExtension() && method.accepts(args.size()))
        .map(method -> new Classes.Found(type, method))
        .toList();
  }

  private List<Classes.Found> constructors(LinkedType type, List<Value> args) {
    return type.decl().methods().stream()
        .filter(method -> method.name().equals(MethodDecl.CONSTRUCTOR))
        .filter(method -> method.accepts(args.size()))
        .filter(method -> method.isPublic() || isInside(type))
        .map(method -> new Classes.Found(type, method))
        .toList();
  }

  private boolean isInside(LinkedType type) {
    for (Optional<LinkedType> scope = Optional.of(caller);
        scope.isPresent();
        scope = scope.get().outer()) {
      if (scope.get().key().equals(type.key())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Boolean> anyFits(List<Classes.Found> all, List<Value> args) {
    boolean unsure = false;
    for (Classes.Found each : all) {
      Optional<Boolean> fits = fits(each, args);
      if (fits.filter(known -> known).isPresent()) {
        return fits;
      }
      unsure |= fits.isEmpty();
    }
    return unsure ? Optional.empty() : Optional.of(false);
  }

  private Optional<Boolean> fits(Classes.Found found, List<Value> args) {
    List<Param> params = found.method().params();
    if (!Argument.fit(params, args)) {
      return Optional.of(false);
    }
    List<Optional<Value>> ordered = Argument.inOrder(params, args);
    boolean unsure = false;
    for (int i = 0; i < params.size(); i++) {
      Optional<Value> arg = ordered.get(i);
      Optional<Boolean> fits =
          arg.isEmpty() ? Optional.of(true) : fits(params.get(i), arg.get(), found.owner());
      if (fits.filter(known -> !known).isPresent()) {
        return fits;
      }
      unsure |= fits.isEmpty();
    }
    return unsure ? Optional.empty() : Optional.of(true);
  }

  /** Whether a parameter takes a value, where its type is told by the two alone. */
  private Optional<Boolean> fits(Param param, Value raw, LinkedType owner) {
    Value arg = interpreter.settle(raw);
    Optional<String> actual = interpreter.typeOf(arg);
    boolean told = actual.isPresent() && param.type().dimensions() == 0 && !param.varargs();
    if (!told) {
      return Optional.empty();
    }
    String declared = declared(param, owner);
    if (declared.equals(actual.get())) {
      return Optional.of(true);
    }
    boolean plain = declared.equals("java.lang.String") || isBox(declared);
    if (arg instanceof Value.Const) {
      return plain && !adapts(actual.get(), declared) ? Optional.of(false) : Optional.empty();
    } else if (plain) {
      boolean inSource = interpreter.classes().find(actual.get()).isPresent();
      return inSource ? Optional.of(false) : Optional.empty();
    }
    boolean isType = declared.contains(".") || interpreter.classes().find(declared).isPresent();
    return isType ? interpreter.isSubtype(arg, declared) : Optional.empty();
  }

  private String declared(Param param, LinkedType owner) {
    String name = interpreter.classes().resolve(Boxes.classOf(param.type().name()), owner);
    return name.equals("String") ? "java.lang.String" : name;
  }

  private static boolean isBox(String type) {
    return type.matches("java\\.lang\\.(Integer|Long|Short|Byte|Double|Float|Boolean|Character)");
  }

  /** A number that is written in the source is of the type that is asked for. */
  private static boolean adapts(String actual, String declared) {
    return actual.equals("java.lang.Integer")
        && declared.matches("java\\.lang\\.(Long|Short|Byte)");
  }
}
