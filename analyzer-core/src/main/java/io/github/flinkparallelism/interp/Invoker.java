package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls: dynamic dispatch, activation of methods in source, and what is left to models. */
final class Invoker {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Overloads overloads;
  private final Functional functional;
  private final Parameters parameters;
  private final Deque<MethodDecl> stack = new ArrayDeque<>();
  private final Set<Location> entered = new HashSet<>();

  /** Constructors and lambdas that are running, beyond the methods on the stack. */
  private int nesting;

  /** The frame in which an object of an anonymous, local or inner class was created. */
  private final Map<Integer, Frame> creators = new HashMap<>();

  Invoker(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.overloads = new Overloads(interpreter);
    this.functional = new Functional(interpreter);
    this.parameters = new Parameters(interpreter);
  }

  /** The methods that were run, by the location of their names. */
  Set<Location> entered() {
    return Set.copyOf(entered);
  }

  /** Whether a method is on the stack of calls. */
  boolean isRunning(MethodDecl method) {
    return activations(method) > 0;
  }

  private long activations(MethodDecl method) {
    return stack.stream().filter(each -> each == method).count();
  }

  // ------------------------------------------------------------------ dispatch

  /** An instance call. */
  Value invoke(Value rawReceiver, Invocation call) {
    Value receiver = machine.settle(rawReceiver);
    if (receiver instanceof Choice choice) {
      return invokeOnChoice(choice, call);
    } else if (receiver instanceof Value.ObjectRef object) {
      return invokeOnObject(object, call);
    } else if (receiver instanceof Value.ClassRef type) {
      return ImpliedMembers.ofClassObject(interpreter, type, call)
          .orElseGet(() -> invokeStatic(type.name(), call));
    } else if (receiver instanceof Value.Closure function) {
      return functional.call(function, call);
    } else if (receiver instanceof Value.Unknown unknown) {
      return invokeOnUnknown(unknown, call);
    }
    return modelled(receiver, call)
        .orElseGet(() -> unmodelled(call.on(receiver, typeName(receiver))));
  }

  /** What the models say of a call on a value that is theirs. */
  Optional<Value> modelled(Value receiver, Invocation call) {
    return interpreter.modelCall(call.on(receiver, typeName(receiver)));
  }

  private String typeName(Value receiver) {
    if (receiver instanceof Value.Compound compound) {
      return compound
          .byDefault()
          .filter(value -> !(value instanceof Value.Undecided))
          .flatMap(interpreter::typeOf)
          .orElse("java.lang.String");
    }
    return interpreter.typeOf(receiver).orElse("");
  }

  private Value invokeOnChoice(Choice choice, Invocation call) {
    for (ApiModel model : interpreter.models()) {
      Optional<Value> merged = model.merge(choice);
      if (merged.isPresent()) {
        return invoke(merged.get(), call);
      }
    }
    Optional<Value> fewer = AlikeSides.merged(choice, machine);
    if (fewer.isPresent()) {
      return invoke(fewer.get(), call);
    }
    return machine.fork(
        choice.condition(),
        () -> invoke(choice.then(), call),
        () -> invoke(choice.otherwise(), call));
  }

  private Value invokeOnObject(Value.ObjectRef object, Invocation call) {
    Optional<LinkedType> type = interpreter.classes().find(object.type());
    if (type.isPresent()) {
      List<Classes.Found> found =
          interpreter.classes().methods(type.get(), call.method(), call.args().size());
      List<Classes.Found> concrete = withBody(found);
      Optional<Value> delegate = Delegation.target(interpreter, object, type.get(), concrete, call);
      if (delegate.isPresent()) {
        return invoke(delegate.get(), call);
      }
      if (!concrete.isEmpty()) {
        return callSource(overloads.select(concrete, call.args()), object, call);
      }
      Optional<Value> implied = ImpliedMembers.call(interpreter, object, type.get(), call);
      if (implied.isPresent()) {
        return implied.get();
      }
    }
    Optional<Value> base = machine.read(new Slot(object.address(), Slot.PARENT));
    if (base.isPresent()) {
      return invoke(base.get(), call);
    }
    Invocation typed = call.on(object, libraryParent(type).orElse(object.type()));
    return interpreter.modelCall(typed).orElseGet(() -> unmodelled(typed));
  }

  private static List<Classes.Found> withBody(List<Classes.Found> found) {
    return found.stream().filter(f -> f.method().body().isPresent()).toList();
  }

  /** The nearest superclass that is not in source. */
  private Optional<String> libraryParent(Optional<LinkedType> type) {
    if (type.isEmpty()) {
      return Optional.empty();
    }
    for (LinkedType ancestor : interpreter.classes().lineage(type.get())) {
      for (String parent : interpreter.classes().parentNames(ancestor)) {
        if (interpreter.classes().find(parent).isEmpty()) {
          return Optional.of(parent);
        }
      }
    }
    return Optional.empty();
  }

  private Value invokeOnUnknown(Value.Unknown unknown, Invocation call) {
    Optional<Value> adopted = adopt(unknown, call.method());
    if (adopted.isPresent()) {
      return invoke(adopted.get(), call);
    }
    Invocation typed = call.on(unknown, unknown.type().orElse(""));
    return interpreter.modelCall(typed).orElseGet(() -> unmodelled(typed));
  }

  /** A model's own value in place of an unknown, by declared type or by the class path. */
  Optional<Value> adopt(Value.Unknown unknown, String method) {
    Optional<String> type = unknown.type();
    if (type.isEmpty() && interpreter.models().stream().anyMatch(m -> m.mayOwn(method))) {
      type = interpreter.staticType(unknown.location());
    }
    if (type.isEmpty()) {
      return Optional.empty();
    }
    for (ApiModel model : interpreter.models()) {
      Optional<Value> adopted = model.adopt(unknown, type.get(), interpreter);
      if (adopted.isPresent()) {
        return adopted;
      }
    }
    return Optional.empty();
  }

  /** A static call. */
  Value invokeStatic(String typeName, Invocation call) {
    Optional<LinkedType> type = interpreter.classes().find(typeName);
    if (type.isPresent()) {
      interpreter.initializer().ensure(type.get());
      List<Classes.Found> found =
          withBody(interpreter.classes().methods(type.get(), call.method(), call.args().size()));
      if (found.isEmpty() && !call.args().isEmpty()) {
        found = interpreter.classes().extensions(type.get(), call.method(), call.args().size() - 1);
      }
      if (!found.isEmpty()) {
        Classes.Found chosen = overloads.select(found, call.args());
        Optional<Value> single =
            chosen.method().isStatic() ? Optional.empty() : Singletons.of(type.get(), interpreter);
        return single.isPresent()
            ? invoke(single.get(), call)
            : callSource(chosen, Value.VOID, call);
      }
      Optional<Value> implied = ImpliedMembers.staticCall(interpreter, type.get(), call);
      if (implied.isPresent()) {
        return implied.get();
      }
      Optional<Value> single = Singletons.of(type.get(), interpreter);
      if (single.isPresent()) {
        return invoke(single.get(), call);
      }
    }
    Invocation typed = call.ofType(typeName);
    return interpreter.modelCall(typed).orElseGet(() -> unmodelled(typed));
  }

  /** A call that neither source nor models explain. */
  Value unmodelled(Invocation call) {
    return new UnknownCode(interpreter).run(Argument.withoutNames(call));
  }

  // ------------------------------------------------------------------ activation

  private Value callSource(Classes.Found found, Value self, Invocation call) {
    return callSource(found, self, call.args(), call.location());
  }

  /** Runs a method in source. */
  Value callSource(Classes.Found found, Value self, List<Value> args, Location at) {
    MethodDecl method = found.method();
    if (interpreter.budget().isSpent() || !mayEnter(method, args)) {
      return new UnknownCode(interpreter).notEntered(found, self, args, at);
    }
    if (method.body().isEmpty()) {
      return machine.unknown(method.name() + "() has no body in source", method.name(), at);
    }
    Frame frame = frameOf(found.owner(), method.isStatic() ? Value.VOID : self);
    parameters.bind(frame, method.params(), args);
    stack.push(method);
    entered.add(method.location());
    Machine.Region region = machine.region();
    interpreter.exec(method.body().get(), frame);
    if (!frame.isCaptured) {
      machine.forget(frame.address);
    }
    Value result = machine.joinExits(region, frame.returns, Value.VOID);
    stack.pop();
    return typed(result, method.returnType(), found.owner());
  }

  /** Recursion over values that are not known is widened at once. */
  private boolean mayEnter(MethodDecl method, List<Value> args) {
    if (stack.size() + nesting >= Budget.MAX_DEPTH) {
      return false;
    }
    long active = activations(method);
    boolean open = args.stream().map(machine::settle).anyMatch(Value.Undecided.class::isInstance);
    return active < (open ? 2 : Budget.MAX_RECURSION);
  }

  private Frame frameOf(LinkedType type, Value self) {
    Optional<Frame> captured =
        self instanceof Value.ObjectRef object && type.key().contains("#")
            ? Optional.ofNullable(creators.get(object.address()))
            : Optional.empty();
    return new Frame(machine.allocate(), self, type, captured);
  }

  /** A new array with those elements. */
  Value.ListRef array(List<Value> elements) {
    Value.ListRef array = new Value.ListRef(machine.allocate(), "array");
    machine.write(new Slot(array.address(), Slot.ELEMENTS), new Contents.Elements(elements, false));
    return array;
  }

  /** What a value becomes in a variable of a declared type. */
  Value typed(Value value, TypeName type, LinkedType context) {
    if (value instanceof Value.Unknown unknown
        && unknown.type().isEmpty()
        && type.dimensions() == 0
        && !type.equals(TypeName.INFERRED)
        && !Boxes.isPrimitive(type.name())) {
      String resolved = interpreter.classes().resolve(type.name(), context);
      return resolved.contains(".") ? received(unknown.typed(resolved)) : unknown;
    }
    boolean ends = Boxes.isPrimitive(type.name()) && !interpreter.mayCatch("NullPointerException");
    return Boxes.convert(ends ? Boxes.unboxed(value) : value, type.name());
  }

  /** Where a variable of a model's type receives an unknown, the model may know better. */
  private Value received(Value.Unknown unknown) {
    for (ApiModel model : interpreter.models()) {
      if (model.isInput(unknown.type().orElseThrow())) {
        return model.adopt(unknown, unknown.type().get(), interpreter).orElse(unknown);
      }
    }
    return unknown;
  }

  /** Runs a functional object. */
  Value apply(Value function, List<Value> args, Location at) {
    return functional.apply(function, args, at);
  }

  /** A lambda or method reference that can be run. */
  interface Code {
    /** Runs it. */
    Value run(List<Value> args, Location at);

    /** The qualified class of its first parameter, where it is written. */
    default Optional<String> firstParameter(Classes classes) {
      return Optional.empty();
    }
  }

  /** Runs the body of a lambda. */
  Value runLambda(
      io.github.flinkparallelism.ir.Expr.Lambda lambda, Frame creator, List<Value> args) {
    if (stack.size() + nesting >= Budget.MAX_DEPTH) {
      return machine.unknown("the calls are nested too deeply to follow", "", lambda.location());
    }
    nesting++;
    Value result = runBody(lambda, creator, args);
    nesting--;
    return result;
  }

  private Value runBody(
      io.github.flinkparallelism.ir.Expr.Lambda lambda, Frame creator, List<Value> args) {
    Frame frame = new Frame(machine.allocate(), creator.self, creator.type, Optional.of(creator));
    boolean together =
        args.size() > 1 && lambda.params().size() == 1 && lambda.params().get(0).isTogether();
    List<Value> padded = new ArrayList<>(together ? List.of(array(args)) : args);
    parameters.bind(frame, lambda.params(), padded);
    if (lambda.body() instanceof io.github.flinkparallelism.ir.Stmt.Return result) {
      return result.value().map(e -> interpreter.eval(e, frame)).orElse(Value.VOID);
    }
    Machine.Region region = machine.region();
    interpreter.exec(lambda.body(), frame);
    return machine.joinExits(region, frame.returns, Value.VOID);
  }

  // ------------------------------------------------------------------ construction

  /** A new object of a class in source, without running a constructor. */
  Value.ObjectRef allocate(LinkedType type, Optional<Frame> creator) {
    Value.ObjectRef object = new Value.ObjectRef(machine.allocate(), type.key());
    if (creator.isPresent() && !type.decl().isStatic()) {
      creators.put(object.address(), creator.get().snapshot());
      machine.write(new Slot(object.address(), Slot.OUTER), creator.get().self);
    }
    return object;
  }

  /** A new object of a class in source. */
  Value.ObjectRef construct(LinkedType type, List<Value> args, Location at, Frame creator) {
    interpreter.initializer().ensure(type);
    Value.ObjectRef object = allocate(type, Optional.of(creator));
    nested(() -> new Construction(interpreter, overloads, object).run(type, args, at));
    return object;
  }

  /** Runs {@code action} unless calls and constructors are nested too deeply already. */
  void nested(Runnable action) {
    if (stack.size() + nesting < Budget.MAX_DEPTH) {
      nesting++;
      action.run();
      nesting--;
    } else {
      machine.noteUndecided();
    }
  }

  /** Marks a constructor as active while {@code action} runs. */
  void within(MethodDecl constructor, Runnable action) {
    stack.push(constructor);
    action.run();
    stack.pop();
  }

  Frame constructorFrame(LinkedType type, Value self, List<Param> params, List<Value> args) {
    Frame frame = frameOf(type, self);
    parameters.bind(frame, params, args);
    return frame;
  }
}
