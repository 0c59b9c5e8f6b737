package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.ExprVisitor;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Contents;
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
      return eval(new Expr.Name(expr.name(), expr.location()));
    }
    Optional<Value> qualifiedTarget = scopes.qualifiedType(expr.target());
    return member(qualifiedTarget.orElseGet(() -> eval(expr.target())), expr);
  }

  private Value member(Value rawTarget, Expr.Field expr) {
    Value target = machine.settle(rawTarget);
    if (target instanceof Value.Choice choice) {
      return machine.fork(
          choice.condition(),
          () -> member(choice.then(), expr),
          () -> member(choice.otherwise(), expr));
    }
    if (target instanceof Value.ListRef list && expr.name().equals("length")) {
      return interpreter
          .modelCall(invocation(Optional.of(list), list.type(), "size", List.of(), expr))
          .orElseGet(() -> unknown("the length is not known", expr));
    }
    Optional<Slot> slot = scopes.memberSlot(target, expr.name());
    if (slot.isPresent()) {
      return machine.read(slot.get()).orElseGet(() -> unset(expr, expr.name()));
    }
    if (target instanceof Value.ClassRef type) {
      return scopes
          .staticField(type.name(), expr.name())
          .orElseGet(() -> new Value.ClassRef(type.name() + "." + expr.name()));
    }
    if (target instanceof Value.Unknown cause) {
      return unknown(cause.reason(), expr);
    }
    return unknown(expr.name() + " is not in source", expr);
  }

  private static Invocation invocation(
      Optional<Value> receiver, String type, String method, List<Value> args, Expr expr) {
    String text = Printer.print(expr);
    return new Invocation(receiver, type, method, args, text, "." + method, expr.location());
  }

  @Override
  public Value call(Expr.Call expr) {
    Optional<Expr> target = expr.target();
    Optional<Value> receiver = Optional.empty();
    if (target.isPresent() && !(target.get() instanceof Expr.Super)) {
      receiver =
          Optional.of(scopes.qualifiedType(target.get()).orElseGet(() -> eval(target.get())));
    }
    List<Value> args = interpreter.evalAll(expr.args(), frame);
    if (!machine.alive()) {
      return Value.VOID;
    }
    Invocation call =
        new Invocation(
            receiver,
            "",
            expr.name(),
            args,
            Printer.print(expr),
            Printer.printCall(expr),
            expr.location());
    if (receiver.isPresent()) {
      return interpreter.invoker().invoke(receiver.get(), call);
    }
    return target.isPresent() ? superCall(call) : unqualifiedCall(call);
  }

  private Value superCall(Invocation call) {
    List<Classes.Found> found = new ArrayList<>();
    for (LinkedType parent : interpreter.classes().parents(frame.type)) {
      found.addAll(interpreter.classes().methods(parent, call.method(), call.args().size()));
    }
    found.removeIf(f -> f.method().body().isEmpty());
    if (!found.isEmpty()) {
      return interpreter
          .invoker()
          .callSource(
              new Overloads(interpreter).select(found, call.args()),
              frame.self,
              call.args(),
              call.location());
    }
    return interpreter.invoker().unmodelled(call);
  }

  private Value unqualifiedCall(Invocation call) {
    Value self = frame.self;
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      List<Classes.Found> found =
          interpreter.classes().methods(scope.get(), call.method(), call.args().size());
      if (!found.isEmpty()) {
        boolean dynamic = self instanceof Value.ObjectRef && !found.get(0).method().isStatic();
        return dynamic
            ? interpreter.invoker().invoke(self, call)
            : interpreter.invoker().invokeStatic(scope.get().key(), call);
      }
      self = scopes.outerOf(self);
    }
    return importedCall(call);
  }

  private Value importedCall(Invocation call) {
    for (var declared : frame.type.unit().imports()) {
      if (declared.isStatic()
          && !declared.onDemand()
          && declared.name().endsWith("." + call.method())) {
        String owner =
            declared.name().substring(0, declared.name().length() - call.method().length() - 1);
        return interpreter.invoker().invokeStatic(owner, call);
      }
    }
    for (var declared : frame.type.unit().imports()) {
      if (declared.isStatic() && declared.onDemand()) {
        Optional<LinkedType> owner = interpreter.classes().find(declared.name());
        boolean has =
            owner.isPresent()
                && !interpreter
                    .classes()
                    .methods(owner.get(), call.method(), call.args().size())
                    .isEmpty();
        if (has) {
          return interpreter.invoker().invokeStatic(declared.name(), call);
        }
      }
    }
    return frame.self instanceof Value.ObjectRef
        ? interpreter.invoker().invoke(frame.self, call)
        : interpreter.invoker().unmodelled(call);
  }

  @Override
  public Value instance(Expr.New expr) {
    List<Value> args = interpreter.evalAll(expr.args(), frame);
    if (!machine.alive()) {
      return Value.VOID;
    }
    if (expr.body().isPresent()) {
      LinkedType type = interpreter.classes().register(expr.body().get(), frame.type);
      return interpreter.invoker().construct(type, args, expr.location(), frame);
    }
    String name = scopes.resolve(expr.type().name());
    Optional<LinkedType> type = interpreter.classes().find(name);
    if (type.isPresent()) {
      return interpreter.invoker().construct(type.get(), args, expr.location(), frame);
    }
    Invocation call = invocation(Optional.empty(), name, MethodDecl.CONSTRUCTOR, args, expr);
    return interpreter.modelCall(call).orElseGet(() -> libraryObject(call));
  }

  /** An object of a class in a jar: nothing is known but its exact class. */
  private Value libraryObject(Invocation call) {
    Value result = interpreter.invoker().unmodelled(call);
    return result instanceof Value.Unknown unknown ? unknown.typed(call.type()) : result;
  }

  @Override
  public Value lambda(Expr.Lambda expr) {
    Invoker.Code code = (args, at) -> interpreter.invoker().runLambda(expr, frame, args);
    return new Value.Closure(code);
  }

  @Override
  public Value methodRef(Expr.MethodRef expr) {
    Value target =
        expr.target() instanceof Expr.Super
            ? frame.self
            : scopes.qualifiedType(expr.target()).orElseGet(() -> eval(expr.target()));
    Invoker.Code code = (args, at) -> runReference(target, expr, args);
    return new Value.Closure(code);
  }

  private Value runReference(Value target, Expr.MethodRef expr, List<Value> args) {
    Invocation call = invocation(Optional.of(target), "", expr.name(), args, expr);
    if (!(target instanceof Value.ClassRef type)) {
      return interpreter.invoker().invoke(target, call);
    }
    if (expr.name().equals("new")) {
      return instance(type.name(), args, expr);
    }
    Optional<LinkedType> source = interpreter.classes().find(type.name());
    boolean isStatic =
        source.isPresent()
            ? interpreter.classes().methods(source.get(), expr.name(), args.size()).stream()
                .anyMatch(found -> found.method().isStatic())
            : interpreter
                .modelCall(invocation(Optional.empty(), type.name(), expr.name(), args, expr))
                .isPresent();
    if (isStatic || args.isEmpty()) {
      return interpreter.invoker().invokeStatic(type.name(), call);
    }
    return interpreter
        .invoker()
        .invoke(
            args.get(0),
            invocation(
                Optional.of(args.get(0)), "", expr.name(), args.subList(1, args.size()), expr));
  }

  private Value instance(String name, List<Value> args, Expr expr) {
    if (name.endsWith("[]")) {
      return interpreter.invoker().array(List.of());
    }
    Optional<LinkedType> type = interpreter.classes().find(name);
    if (type.isPresent()) {
      return interpreter.invoker().construct(type.get(), args, expr.location(), frame);
    }
    Invocation call = invocation(Optional.empty(), name, MethodDecl.CONSTRUCTOR, args, expr);
    return interpreter.modelCall(call).orElseGet(() -> libraryObject(call));
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
      Value changed = arithmetic(step, operand, Value.of(1), expr);
      assignTo(expr.operand(), changed);
      return operator.startsWith("x") ? operand : changed;
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
    return arithmetic(operator, eval(expr.left()), eval(expr.right()), expr);
  }

  private Value arithmetic(String operator, Value left, Value right, Expr expr) {
    return machine.lift(
        operator,
        List.of(left, right),
        Printer.print(expr),
        expr.location(),
        values -> Arithmetic.binary(operator, values.get(0), values.get(1)));
  }

  @Override
  public Value assign(Expr.Assign expr) {
    Value value = eval(expr.value());
    if (expr.operator().isPresent()) {
      value = arithmetic(expr.operator().get(), eval(expr.target()), value, expr);
    }
    assignTo(expr.target(), value);
    return value;
  }

  private void assignTo(Expr target, Value value) {
    if (target instanceof Expr.Name name) {
      scopes.variable(name.name()).ifPresent(slot -> overwrite(slot, value));
    } else if (target instanceof Expr.Field field) {
      Value object = machine.settle(eval(field.target()));
      scopes.memberSlot(object, field.name()).ifPresent(slot -> overwrite(slot, value));
    } else if (target instanceof Expr.Index index) {
      Value array = machine.settle(eval(index.array()));
      interpreter.modelCall(
          invocation(
              Optional.of(array), "array", "set", List.of(eval(index.index()), value), index));
    }
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
    Value value = eval(expr.value());
    expr.binding().ifPresent(name -> machine.write(new Slot(frame.address, name), value));
    return new TypeTests(interpreter).test(value, scopes.resolve(expr.type().name()), expr);
  }

  @Override
  public Value newArray(Expr.NewArray expr) {
    if (expr.elements().isPresent()) {
      return interpreter.invoker().array(interpreter.evalAll(expr.elements().get(), frame));
    }
    Optional<Integer> size =
        expr.sizes().isEmpty()
            ? Optional.empty()
            : eval(expr.sizes().get(0)).constant(Integer.class);
    if (size.isPresent() && size.get() >= 0 && size.get() <= Budget.MAX_ROUNDS) {
      TypeName element = expr.sizes().size() > 1 ? TypeName.of("Object") : expr.elementType();
      List<Value> elements = new ArrayList<>();
      for (int i = 0; i < size.get(); i++) {
        elements.add(Defaults.of(element));
      }
      return interpreter.invoker().array(elements);
    }
    return unknown("the length of the array is not known", expr);
  }

  @Override
  public Value index(Expr.Index expr) {
    Value array = eval(expr.array());
    Value index = eval(expr.index());
    Invocation call = invocation(Optional.of(array), "array", "get", List.of(index), expr);
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

  /** True when a collection's content is fully known. */
  static boolean isClosed(Contents contents) {
    return contents instanceof Contents.Elements elements && !elements.open();
  }
}
