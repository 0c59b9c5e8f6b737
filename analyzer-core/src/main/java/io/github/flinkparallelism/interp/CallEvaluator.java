package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfer function of calls, instance creation and functional objects in one frame. */
final class CallEvaluator {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Scopes scopes;

  CallEvaluator(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.scopes = new Scopes(interpreter, frame);
  }

  private Value eval(Expr expr) {
    return interpreter.eval(expr, frame);
  }

  /** A call whose text is {@code expr}. */
  static Invocation invocation(
      Optional<Value> receiver, String type, String method, List<Value> args, Expr expr) {
    String text = Printer.print(expr);
    return new Invocation(receiver, type, method, args, text, "." + method, expr.location());
  }

  Value call(Expr.Call expr) {
    Optional<Expr> target = expr.target();
    Optional<Value> receiver = Optional.empty();
    boolean onSomething =
        target.filter(t -> !(t instanceof Expr.Super || t instanceof Expr.Receivers)).isPresent();
    if (onSomething) {
      receiver =
          Optional.of(scopes.qualifiedType(target.get()).orElseGet(() -> eval(target.get())));
    }
    boolean scala = Language.SCALA.isOf(expr.location().file());
    List<Expr> written =
        scala ? new ByNameArguments(interpreter, frame).of(expr, receiver) : expr.args();
    List<Value> args =
        new Spreading(interpreter).expanded(interpreter.evalAll(written, frame), expr);
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
    if (!Language.JAVA.isOf(expr.location().file())) {
      call = new Givens(interpreter, frame).complete(receiver, call);
    }
    return dispatch(target, receiver, call);
  }

  private Value dispatch(Optional<Expr> target, Optional<Value> receiver, Invocation call) {
    if (target.isPresent() && target.get() instanceof Expr.Receivers receivers) {
      return new Extensions(interpreter, frame).call(receivers, call, () -> unqualifiedCall(call));
    } else if (receiver.isPresent()) {
      return member(receiver.get(), call);
    }
    return target.isPresent() ? superCall(call) : unqualifiedCall(call);
  }

  /** A call on a value, whose name may be that of a function that extends it. */
  Value member(Value receiver, Invocation call) {
    Extensions extensions = new Extensions(interpreter, frame);
    return extensions.areVisible()
        ? extensions.call(receiver, call)
        : interpreter.invoker().invoke(receiver, call);
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
    Optional<Value> base =
        frame.self instanceof Value.ObjectRef self
            ? machine.read(new Slot(self.address(), Slot.PARENT))
            : Optional.empty();
    return base.isPresent()
        ? interpreter.invoker().invoke(base.get(), call)
        : interpreter.invoker().unmodelled(call);
  }

  Value unqualifiedCall(Invocation call) {
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
      boolean ofEnum =
          scope.get().decl().kind() == TypeDecl.Kind.ENUM
              && (call.method().equals("values") || call.method().equals("valueOf"));
      if (ofEnum) {
        return interpreter.invoker().invokeStatic(scope.get().key(), call);
      }
      self = scopes.outerOf(self);
    }
    return importedCall(call);
  }

  private Value importedCall(Invocation call) {
    Optional<Value> ofPackage = new Extensions(interpreter, frame).function(call);
    if (ofPackage.isPresent()) {
      return ofPackage.get();
    }
    for (var declared : frame.type.unit().imports()) {
      if (declared.isStatic()
          && !declared.onDemand()
          && declared.name().endsWith("." + call.method())) {
        String owner =
            declared.name().substring(0, declared.name().length() - call.method().length() - 1);
        if (interpreter.classes().isPackage(owner)) {
          continue;
        }
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
    for (var declared : frame.type.unit().imports()) {
      boolean ofLibrary =
          declared.isStatic()
              && declared.onDemand()
              && !interpreter.classes().isPackage(declared.name())
              && interpreter.classes().find(declared.name()).isEmpty();
      Optional<Value> result =
          ofLibrary ? interpreter.modelCall(call.ofType(declared.name())) : Optional.empty();
      if (result.isPresent()) {
        return result.get();
      }
    }
    if (new StaticSetters(interpreter, frame).set(call)) {
      return Value.VOID;
    }
    return frame.self instanceof Value.ObjectRef
        ? interpreter.invoker().invoke(frame.self, call)
        : interpreter.invoker().unmodelled(call);
  }

  Value instance(Expr.New expr) {
    Optional<Value> outer = expr.outer().map(this::eval).map(machine::settle);
    List<Value> args =
        new Spreading(interpreter).expanded(interpreter.evalAll(expr.args(), frame), expr);
    if (!machine.alive()) {
      return Value.VOID;
    }
    if (outer.isPresent() && expr.body().isEmpty()) {
      return inner(outer.get(), args, expr);
    }
    if (expr.body().isPresent()) {
      frame.isCaptured = true;
      LinkedType type = interpreter.classes().register(expr.body().get(), frame.type);
      return interpreter.invoker().construct(type, args, expr.location(), frame);
    }
    String name = scopes.resolve(expr.type().name());
    Optional<LinkedType> type = interpreter.classes().find(name);
    boolean converts =
        type.filter(found -> found.decl().kind() == TypeDecl.Kind.INTERFACE).isPresent()
            && args.size() == 1
            && args.get(0) instanceof Value.Closure;
    Optional<Value> made =
        type.flatMap(
            found ->
                new Creation(interpreter, frame.type)
                    .byCompanion(found, args, Printer.print(expr), expr.location()));
    if (made.isPresent()) {
      return made.get();
    }
    if (converts) {
      // An interface with one method is made of a function that does what the method does.
      return args.get(0);
    }
    if (type.isPresent()) {
      Frame creator = scopes.enclosing(type.get());
      return interpreter.invoker().construct(type.get(), args, expr.location(), creator);
    }
    Invocation call = invocation(Optional.empty(), name, MethodDecl.CONSTRUCTOR, args, expr);
    return interpreter.modelCall(call).orElseGet(() -> libraryObject(call));
  }

  /** {@code outer.new Inner(..)}: the name is looked up in the class of the outer object. */
  private Value inner(Value outer, List<Value> args, Expr.New expr) {
    if (outer instanceof Choice choice) {
      return machine.fork(
          choice.condition(),
          () -> inner(machine.settle(choice.then()), args, expr),
          () -> inner(machine.settle(choice.otherwise()), args, expr));
    }
    Optional<LinkedType> context = interpreter.typeOf(outer).flatMap(interpreter.classes()::find);
    Optional<LinkedType> type =
        context
            .flatMap(owner -> interpreter.classes().resolveSimple(expr.type().name(), owner))
            .flatMap(interpreter.classes()::find);
    if (type.isEmpty()) {
      String reason = "the class of the outer object is not known";
      return machine.unknown(reason, Printer.print(expr), expr.location());
    }
    Frame creator = new Frame(machine.allocate(), outer, context.get(), Optional.empty());
    return interpreter.invoker().construct(type.get(), args, expr.location(), creator);
  }

  /** An object of a class in a jar: nothing is known but its exact class. */
  private Value libraryObject(Invocation call) {
    Value result = interpreter.invoker().unmodelled(call);
    return result instanceof Value.Unknown unknown ? unknown.typed(call.type()) : result;
  }

  Value lambda(Expr.Lambda expr) {
    Frame creator = frame.snapshot();
    frame.isCaptured = true;
    return new Value.Closure(
        new LambdaCode(expr, creator, interpreter.invoker()), Optional.of(expr.params().size()));
  }

  Value methodRef(Expr.MethodRef expr) {
    Value target =
        expr.target() instanceof Expr.Super
            ? frame.self
            : scopes.qualifiedType(expr.target()).orElseGet(() -> eval(expr.target()));
    frame.isCaptured = true;
    return new Value.Closure(new ReferenceCode(target, expr, this), Optional.empty());
  }

  Value runReference(Value target, Expr.MethodRef expr, List<Value> args) {
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
      Frame creator = scopes.enclosing(type.get());
      return interpreter.invoker().construct(type.get(), args, expr.location(), creator);
    }
    Invocation call = invocation(Optional.empty(), name, MethodDecl.CONSTRUCTOR, args, expr);
    return interpreter.modelCall(call).orElseGet(() -> libraryObject(call));
  }
}
