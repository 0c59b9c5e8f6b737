package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.ExprVisitor;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfer function of expressions in one frame. */
final class Evaluator implements ExprVisitor<Value> {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Scopes scopes;

  Evaluator(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.scopes = new Scopes(interpreter, frame);
  }

  private Value eval(Expr expr) {
    return interpreter.eval(expr, frame);
  }

  private Value unknown(String reason, Expr expr) {
    return machine.unknown(reason, Printer.print(expr), expr.location());
  }

  @Override
  public Value literal(Expr.Literal expr) {
    return expr.value().map(Value::of).orElseGet(Value.Null::new);
  }

  @Override
  public Value name(Expr.Name expr) {
    Optional<Slot> slot = scopes.variable(expr.name());
    if (slot.isPresent()) {
      return machine.read(slot.get()).orElseGet(() -> unset(expr, expr.name()));
    }
    Optional<Value> imported = scopes.importedField(expr.name());
    if (imported.isPresent()) {
      return imported.get();
    }
    return scopes
        .type(expr.name())
        .<Value>map(Value.ClassRef::new)
        .or(() -> new Selection(interpreter, frame).bare(expr))
        .or(() -> scopes.inheritedField(expr.name()).flatMap(machine::read))
        .orElseGet(() -> unset(expr, expr.name()));
  }

  private Value unset(Expr expr, String name) {
    return unknown(name + " is not set in source", expr);
  }

  @Override
  public Value field(Expr.Field expr) {
    Optional<Value> type = scopes.qualifiedType(expr);
    if (type.isPresent()) {
      return type.get();
    }
    if (expr.target() instanceof Expr.Super) {
      return scopes.memberSlot(frame.self, expr.name()).isPresent()
          ? member(frame.self, expr)
          : eval(new Expr.Name(expr.name(), expr.location()));
    }
    Optional<Value> qualifiedTarget = scopes.qualifiedType(expr.target());
    return member(qualifiedTarget.orElseGet(() -> eval(expr.target())), expr);
  }

  private Value member(Value rawTarget, Expr.Field expr) {
    Value target = machine.settle(rawTarget);
    if (target instanceof Choice choice) {
      return machine.fork(
          choice.condition(),
          () -> member(choice.then(), expr),
          () -> member(choice.otherwise(), expr));
    }
    if (target instanceof Value.ListRef list && expr.name().equals("length")) {
      return interpreter
          .modelCall(
              CallEvaluator.invocation(Optional.of(list), list.type(), "size", List.of(), expr))
          .orElseGet(() -> unknown("the length is not known", expr));
    }
    List<Slot> slots = scopes.memberSlots(target, expr);
    if (slots.size() > 1) {
      return unknown(expr.name() + " is the name of fields of several classes of it", expr);
    } else if (!slots.isEmpty()) {
      return machine.read(slots.get(0)).orElseGet(() -> unset(expr, expr.name()));
    }
    if (target instanceof Value.ClassRef type) {
      return scopes
          .staticField(type.name(), expr.name())
          .orElseGet(() -> new Value.ClassRef(type.name() + "." + expr.name()));
    }
    if (target instanceof Value.Unknown cause) {
      return unknown(cause.reason(), expr);
    }
    return scopes
        .inheritedField(target, expr.name())
        .flatMap(machine::read)
        .orElseGet(() -> unknown(expr.name() + " is not in source", expr));
  }

  @Override
  public Value select(Expr.Select expr) {
    return new Selection(interpreter, frame).select(expr);
  }

  @Override
  public Value receivers(Expr.Receivers expr) {
    return frame.self;
  }

  @Override
  public Value named(Expr.Named expr) {
    return new Argument(expr.name(), eval(expr.value()));
  }

  @Override
  public Value call(Expr.Call expr) {
    return new CallEvaluator(interpreter, frame).call(expr);
  }

  @Override
  public Value instance(Expr.New expr) {
    return new CallEvaluator(interpreter, frame).instance(expr);
  }

  @Override
  public Value lambda(Expr.Lambda expr) {
    return new CallEvaluator(interpreter, frame).lambda(expr);
  }

  @Override
  public Value methodRef(Expr.MethodRef expr) {
    return new CallEvaluator(interpreter, frame).methodRef(expr);
  }

  @Override
  public Value conditional(Expr.Conditional expr) {
    return machine.branch(
        eval(expr.condition()),
        Printer.print(expr.condition()),
        expr.condition().location(),
        () -> eval(expr.then()),
        () -> eval(expr.otherwise()));
  }

  @Override
  public Value switchExpr(Expr.SwitchExpr expr) {
    return new Switching(interpreter, frame).evaluate(expr);
  }

  @Override
  public Value unary(Expr.Unary expr) {
    String operator = expr.operator();
    Value operand = eval(expr.operand());
    if (operator.contains("x")) {
      String step = operator.contains("+") ? "+" : "-";
      Value changed =
          new Operators(interpreter, frame)
              .step(step, operand, expr)
              .orElseGet(() -> arithmetic(step, operand, Value.of(1), expr));
      assignTo(expr.operand(), changed);
      return operator.startsWith("x") ? operand : changed;
    }
    Optional<Value> overloaded = new Operators(interpreter, frame).prefix(operator, operand, expr);
    if (overloaded.isPresent()) {
      return overloaded.get();
    }
    return machine.lift(
        operator,
        List.of(operand),
        Printer.print(expr),
        expr.location(),
        values -> Arithmetic.unary(operator, values.get(0)));
  }

  @Override
  public Value binary(Expr.Binary expr) {
    String operator = expr.operator();
    if (operator.equals("&&") || operator.equals("||")) {
      boolean and = operator.equals("&&");
      Value left = eval(expr.left());
      return machine.branch(
          left,
          Printer.print(expr.left()),
          expr.left().location(),
          () -> and ? eval(expr.right()) : Value.TRUE,
          () -> and ? Value.FALSE : eval(expr.right()));
    }
    Value left = eval(expr.left());
    Value right = eval(expr.right());
    if (operator.equals(StructuralEquality.OPERATOR)) {
      return new StructuralEquality(interpreter).of(left, right, expr);
    }
    return References.compare(operator, left, right, expr, interpreter)
        .orElseGet(() -> arithmetic(operator, left, right, expr));
  }

  private Value arithmetic(String operator, Value left, Value right, Expr expr) {
    Optional<Value> overloaded =
        new Operators(interpreter, frame).binary(operator, left, right, expr);
    if (overloaded.isPresent()) {
      return overloaded.get();
    }
    boolean plus = operator.equals("+");
    return machine.lift(
        operator,
        List.of(
            plus ? interpreter.stringOf(left, expr.location()) : left,
            plus ? interpreter.stringOf(right, expr.location()) : right),
        Printer.print(expr),
        expr.location(),
        values -> Arithmetic.binary(operator, values.get(0), values.get(1)));
  }

  @Override
  public Value assign(Expr.Assign expr) {
    if (expr.operator().isEmpty()) {
      Value value = eval(expr.value());
      return assignTo(expr.target(), value);
    }
    Value before = eval(expr.target());
    Value value = arithmetic(expr.operator().get(), before, eval(expr.value()), expr);
    return assignTo(expr.target(), cast(value, expr.target()));
  }

  /** A compound assignment casts to the type of the variable. */
  private Value cast(Value value, Expr target) {
    Optional<TypeName> type =
        target instanceof Expr.Name name ? scopes.declaredType(name.name()) : Optional.empty();
    if (target instanceof Expr.Field field) {
      type = scopes.memberType(machine.settle(eval(field.target())), field.name());
    }
    return type.map(t -> Boxes.cast(value, t.name())).orElse(value);
  }

  private Value assignTo(Expr target, Value value) {
    if (target instanceof Expr.Name name) {
      Value typed = typed(value, scopes.declaredType(name.name()));
      scopes
          .variable(name.name())
          .or(() -> scopes.inheritedField(name.name()))
          .ifPresent(slot -> overwrite(slot, typed));
      return typed;
    } else if (target instanceof Expr.Field field) {
      return assignField(eval(field.target()), field, value);
    } else if (target instanceof Expr.Index index) {
      Value array = eval(index.array());
      List<Value> args = List.of(eval(index.index()), value);
      interpreter
          .invoker()
          .invoke(array, CallEvaluator.invocation(Optional.of(array), "array", "set", args, index));
    }
    return value;
  }

  private Value assignField(Value rawObject, Expr.Field field, Value value) {
    Value object = machine.settle(rawObject);
    if (object instanceof Choice choice) {
      return machine.fork(
          choice.condition(),
          () -> assignField(choice.then(), field, value),
          () -> assignField(choice.otherwise(), field, value));
    }
    Value typed = typed(value, scopes.memberType(object, field.name()));
    List<Slot> slots = scopes.memberSlots(object, field);
    if (slots.size() > 1) {
      String reason = field.name() + " may be set through another class of it";
      slots.forEach(slot -> overwrite(slot, unknown(reason, field)));
    } else if (slots.isEmpty()) {
      scopes.inheritedField(object, field.name()).ifPresent(slot -> overwrite(slot, typed));
    } else {
      overwrite(slots.get(0), typed);
    }
    return typed;
  }

  private Value typed(Value value, Optional<TypeName> type) {
    return type.map(t -> interpreter.invoker().typed(value, t, frame.type)).orElse(value);
  }

  /** An unknown keeps what the declaration said about the variable's type. */
  private void overwrite(Slot slot, Value value) {
    Optional<Value> before = machine.read(slot);
    if (value instanceof Value.Unknown unknown
        && unknown.type().isEmpty()
        && before.isPresent()
        && before.get() instanceof Value.Unknown old
        && old.type().isPresent()) {
      machine.write(slot, unknown.typed(old.type().get()));
    } else {
      machine.write(slot, value);
    }
  }

  @Override
  public Value cast(Expr.Cast expr) {
    Value value = eval(expr.value());
    TypeName type = expr.type();
    return interpreter.invoker().typed(Boxes.cast(value, type.name()), type, frame.type);
  }

  @Override
  public Value instanceOf(Expr.InstanceOf expr) {
    return new Patterns(interpreter, frame).test(eval(expr.value()), expr);
  }

  @Override
  public Value newArray(Expr.NewArray expr) {
    if (expr.elements().isPresent()) {
      return interpreter.invoker().array(interpreter.evalAll(expr.elements().get(), frame));
    }
    List<Value> sizes = interpreter.evalAll(expr.sizes(), frame);
    return sizes.isEmpty()
        ? unknown("the length of the array is not known", expr)
        : array(sizes, 0, expr);
  }

  /** The array of one dimension, whose elements are arrays unless it is the last. */
  private Value array(List<Value> sizes, int dimension, Expr.NewArray expr) {
    Optional<Integer> size = machine.settle(sizes.get(dimension)).constant(Integer.class);
    if (size.isEmpty() || size.get() < 0 || size.get() > Budget.MAX_ROUNDS) {
      return unknown("the length of the array is not known", expr);
    }
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < size.get() && interpreter.budget().step(); i++) {
      elements.add(
          dimension + 1 < sizes.size()
              ? array(sizes, dimension + 1, expr)
              : Defaults.of(expr.elementType()));
    }
    return interpreter.invoker().array(elements);
  }

  @Override
  public Value index(Expr.Index expr) {
    Value array = eval(expr.array());
    Value index = eval(expr.index());
    Invocation call =
        CallEvaluator.invocation(Optional.of(array), "array", "get", List.of(index), expr);
    return interpreter.invoker().invoke(array, call);
  }

  @Override
  public Value classLiteral(Expr.ClassLiteral expr) {
    return new Value.ClassRef(scopes.resolve(expr.type().name()));
  }

  @Override
  public Value self(Expr.This expr) {
    if (expr.qualifier().isEmpty()) {
      return frame.self;
    }
    Value self = frame.self;
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      TypeDecl decl = scope.get().decl();
      if (decl.name().equals(expr.qualifier().get())) {
        return self;
      }
      self = scopes.outerOf(self);
    }
    return unknown("the enclosing instance is not known", expr);
  }

  @Override
  public Value parent(Expr.Super expr) {
    return frame.self;
  }

  @Override
  public Value unsupported(Expr.Unsupported expr) {
    return unknown("this syntax is not supported", expr);
  }
}
