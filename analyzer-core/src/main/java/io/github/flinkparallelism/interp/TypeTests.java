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

  Value test(Value rawValue, String type, Expr expr) {
    Value value = interpreter.settle(rawValue);
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
    boolean plain = value instanceof Value.Const || value instanceof Value.EnumRef;
    if (plain && actual.isPresent()) {
      return Value.of(actual.get().equals(type) || type.equals("java.lang.Object"));
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
