package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code instanceof} on abstract values. */
final class TypeTests {
  private final Interpreter interpreter;

  TypeTests(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Constants are strings and boxes, whose supertypes are few. */
  private static boolean isInstance(Object constant, String type) {
    switch (type.substring(type.lastIndexOf('.') + 1)) {
      case "Object":
      case "Comparable":
      case "Serializable":
        return true;
      case "Number":
        return constant instanceof Number;
      case "CharSequence":
        return constant instanceof CharSequence;
      default:
        return constant.getClass().getName().equals(type);
    }
  }

  Value test(Value rawValue, String type, Expr expr) {
    Value settled = interpreter.settle(rawValue);
    Value value =
        settled instanceof Value.ClassRef ref
            ? interpreter
                .classes()
                .find(ref.name())
                .flatMap(found -> Singletons.of(found, interpreter))
                .orElse(settled)
            : settled;
    if (value instanceof Choice choice) {
      return Value.choice(
          choice.condition(),
          test(choice.then(), type, expr),
          test(choice.otherwise(), type, expr));
    }
    if (value.isNull()) {
      return Value.FALSE;
    }
    for (ApiModel model : interpreter.models()) {
      Optional<Value> answer = model.instanceOf(value, type, interpreter);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    Optional<String> actual = interpreter.typeOf(value);
    if (value instanceof Value.Const constant) {
      return Value.of(isInstance(constant.value(), type));
    }
    Optional<Boolean> subtype =
        value instanceof Value.Unknown && actual.isEmpty()
            ? Optional.empty()
            : interpreter.isSubtype(value, type);
    if (subtype.isPresent() && (subtype.get() || value instanceof Value.ObjectRef)) {
      return Value.of(subtype.get());
    }
    return new Value.Compound(
        "instanceof " + type,
        List.of(value),
        Optional.empty(),
        Printer.print(expr),
        expr.location());
  }
}
