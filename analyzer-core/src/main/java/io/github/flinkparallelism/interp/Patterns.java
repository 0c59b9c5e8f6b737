package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Type and record patterns: tests a value and binds what the pattern names. */
final class Patterns {
  private final Interpreter interpreter;
  private final Frame frame;

  Patterns(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** Whether {@code value} matches. */
  Value test(Value value, Expr.InstanceOf pattern) {
    Machine machine = interpreter.machine();
    pattern.binding().ifPresent(n -> machine.write(frame.declare(n, pattern.type()), value));
    Value fits = Value.TRUE;
    boolean total =
        pattern.type().equals(TypeName.INFERRED) || Boxes.isPrimitive(pattern.type().name());
    if (!total) {
      String type = new Scopes(interpreter, frame).resolve(pattern.type().name());
      fits = new TypeTests(interpreter).test(value, type, pattern);
    }
    if (pattern.components().isEmpty()) {
      return fits;
    }
    return machine.branch(
        fits,
        Printer.print(pattern),
        pattern.location(),
        () -> components(value, pattern, 0),
        () -> Value.FALSE);
  }

  /** Whether the components from {@code index} on match; each is what its accessor returns. */
  private Value components(Value value, Expr.InstanceOf pattern, int index) {
    if (index == pattern.components().size()) {
      return Value.TRUE;
    }
    Expr.InstanceOf component = pattern.components().get(index);
    return interpreter
        .machine()
        .branch(
            test(component(value, pattern, index), component),
            Printer.print(component),
            component.location(),
            () -> components(value, pattern, index + 1),
            () -> Value.FALSE);
  }

  private Value component(Value value, Expr.InstanceOf pattern, int index) {
    String type = new Scopes(interpreter, frame).resolve(pattern.type().name());
    List<Param> declared =
        interpreter.classes().find(type).map(t -> t.decl().components()).orElse(List.of());
    Optional<String> accessor =
        index < declared.size() ? Optional.of(declared.get(index).name()) : Optional.empty();
    return accessor
        .map(name -> interpreter.invoke(value, name, List.of(), pattern.location()))
        .orElseGet(
            () ->
                interpreter.unknown(
                    "record " + pattern.type() + " is not in source",
                    Printer.print(pattern),
                    pattern.location()));
  }
}
