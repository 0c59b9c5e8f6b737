package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments for a parameter that takes any number of them, in languages that spread arrays. */
final class Spreading {
  /** The type of an array whose elements are passed one by one. */
  static final String SPREAD = "kotlin.Spread";

  private final Interpreter interpreter;

  Spreading(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The arguments with the elements of arrays that are spread in their place. */
  List<Value> expanded(List<Value> args, Expr call) {
    if (args.stream().noneMatch(Spreading::isSpread)) {
      return args;
    }
    List<Value> all = new ArrayList<>();
    for (Value arg : args) {
      Optional<Contents.Elements> elements =
          isSpread(arg)
              ? interpreter
                  .machine()
                  .read(new Slot(((Value.ListRef) arg).address(), Slot.ELEMENTS))
                  .filter(Contents.Elements.class::isInstance)
                  .map(Contents.Elements.class::cast)
                  .filter(known -> !known.open())
              : Optional.empty();
      if (elements.isPresent()) {
        all.addAll(elements.get().values());
      } else {
        all.add(
            isSpread(arg)
                ? interpreter.unknown(
                    "how many elements are spread is not known",
                    Printer.print(call),
                    call.location())
                : arg);
      }
    }
    return all;
  }

  private static boolean isSpread(Value arg) {
    return arg instanceof Value.ListRef list && list.type().equals(SPREAD);
  }

  /** The arguments with those of a parameter before the last one put into its array. */
  List<Value> gathered(List<Param> params, List<Value> args) {
    int many = 0;
    while (many < params.size() && !params.get(many).varargs()) {
      many++;
    }
    List<Value> plain = args.stream().filter(arg -> !Argument.isNamed(arg)).toList();
    boolean isLast = many >= params.size() - 1 && plain.size() == args.size();
    if (isLast || many >= params.size() || plain.size() <= many) {
      return args;
    }
    List<Value> all = new ArrayList<>(plain.subList(0, many));
    Param last = params.get(params.size() - 1);
    boolean trailing =
        last.type().equals(TypeName.FUNCTION)
            && plain.get(plain.size() - 1) instanceof Value.Closure;
    int end = plain.size() - (trailing ? 1 : 0);
    Value array = interpreter.invoker().array(plain.subList(many, end));
    all.add(new Argument(params.get(many).name(), array));
    if (trailing) {
      all.add(new Argument(last.name(), plain.get(end)));
    }
    args.stream().filter(Argument::isNamed).forEach(all::add);
    return all;
  }
}
