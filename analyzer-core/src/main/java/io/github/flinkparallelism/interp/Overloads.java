package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Chooses among methods of one name by what is known of the arguments. */
final class Overloads {
  /** The address of an object of which only the class counts. */
  private static final int NOWHERE = -1;

  private final Interpreter interpreter;
  private final Arities arities;

  Overloads(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.arities = new Arities(interpreter);
  }

  /**
   * The candidate that fits the arguments best. In a tie it is one that is not running, since a
   * method that calls its own name with arguments of unknown type usually means another overload;
   * else the nearest one.
   */
  Classes.Found select(List<Classes.Found> all, List<Value> args) {
    List<Classes.Found> fitting =
        all.stream().filter(each -> Argument.fit(each.method().params(), args)).toList();
    List<Classes.Found> candidates = fitting.isEmpty() ? all : fitting;
    Classes.Found best = candidates.get(0);
    if (candidates.size() == 1) {
      return best;
    }
    int bestScore = Integer.MIN_VALUE;
    for (Classes.Found candidate : candidates) {
      int score = score(candidate, args);
      boolean freshTie = score == bestScore && isRunning(best) && !isRunning(candidate);
      if (score > bestScore || freshTie) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private boolean isRunning(Classes.Found candidate) {
    return interpreter.invoker().isRunning(candidate.method());
  }

  private int score(Classes.Found candidate, List<Value> args) {
    List<Param> params = candidate.method().params();
    int score = args.size() < params.size() ? -1 : 0;
    for (int i = 0; i < Math.min(params.size(), args.size()); i++) {
      Value arg = object(interpreter.machine().settle(args.get(i)));
      score += score(params.get(i), arg, candidate.owner());
    }
    boolean varargs = !params.isEmpty() && params.get(params.size() - 1).varargs();
    return varargs ? score - 1 : score;
  }

  /** The object that the name of a class stands for, in languages that have such. */
  private Value object(Value arg) {
    Optional<LinkedType> type =
        arg instanceof Value.ClassRef named
            ? interpreter.classes().find(named.name())
            : Optional.empty();
    if (type.isEmpty()) {
      return arg;
    }
    boolean ofScala = Language.SCALA.isOf(type.get().unit().file());
    return Singletons.of(type.get(), interpreter)
        .orElse(ofScala ? new Value.ObjectRef(NOWHERE, type.get().key()) : arg);
  }

  private int score(Param param, Value arg, LinkedType context) {
    Optional<String> actual = interpreter.typeOf(arg);
    Optional<Integer> lambda =
        arg instanceof Value.Closure closure ? closure.parameters() : Optional.empty();
    Optional<Integer> wanted = lambda.flatMap(count -> arities.of(param.type(), context));
    if (wanted.isPresent()) {
      return wanted.equals(lambda) ? 1 : -5;
    }
    if (actual.isEmpty()) {
      boolean function = arg instanceof Value.Closure;
      return function && Boxes.isPrimitive(param.type().name()) ? -5 : 0;
    }
    String declared =
        param.type().dimensions() > 0
            ? "array"
            : interpreter.classes().resolve(Boxes.classOf(param.type().name()), context);
    if (declared.equals("String")) {
      declared = "java.lang.String";
    }
    if (declared.equals(actual.get())) {
      return 4;
    }
    if (arg instanceof Value.Const) {
      return widens(actual.get(), declared) ? 2 : declared.startsWith("java.lang.") ? -5 : 0;
    }
    if (declared.equals("java.lang.String")) {
      return -3;
    }
    Optional<Boolean> subtype = interpreter.isSubtype(arg, declared);
    return subtype.map(is -> is ? 3 : -3).orElse(0);
  }

  private static boolean widens(String actual, String declared) {
    return declared.equals("java.lang.Object")
        || actual.equals("java.lang.Integer")
            && (declared.equals("java.lang.Long") || declared.equals("java.lang.Double"));
  }
}
