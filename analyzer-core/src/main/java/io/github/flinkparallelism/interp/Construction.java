package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Initialises one object: constructors, superclass first, and instance initialisers. */
final class Construction {
  private final Interpreter interpreter;
  private final Overloads overloads;
  private final Value.ObjectRef object;

  Construction(Interpreter interpreter, Overloads overloads, Value.ObjectRef object) {
    this.interpreter = interpreter;
    this.overloads = overloads;
    this.object = object;
  }

  /** Runs the constructor of {@code type} that fits {@code args}. */
  void run(LinkedType type, List<Value> args, Location at) {
    List<Classes.Found> constructors =
        type.decl().methods().stream()
            .filter(method -> method.name().equals(MethodDecl.CONSTRUCTOR))
            .filter(method -> method.accepts(args.size()))
            .map(method -> new Classes.Found(type, method))
            .toList();
    if (constructors.isEmpty()) {
      implicit(type, args, at);
    } else {
      explicit(type, overloads.select(constructors, args).method(), args, at);
    }
  }

  private void implicit(LinkedType type, List<Value> args, Location at) {
    boolean anonymous = type.decl().name().isEmpty();
    superclass(type, anonymous ? args : List.of(), at);
    members(type);
    if (type.decl().kind() == TypeDecl.Kind.RECORD) {
      components(type, args);
    } else if (!anonymous && !args.isEmpty()) {
      Invocation call =
          new Invocation(
              Optional.empty(),
              type.key(),
              MethodDecl.CONSTRUCTOR,
              args,
              "new " + type.decl().name() + "()",
              "",
              at);
      LombokMembers.construct(interpreter, object, type, args, call);
    }
  }

  /** Initialises the fields without a constructor of its own. */
  void implied(LinkedType type) {
    members(type);
  }

  private void components(LinkedType type, List<Value> args) {
    List<Param> params = type.decl().components();
    Frame frame = interpreter.invoker().constructorFrame(type, object, params, args);
    for (MethodDecl method : type.decl().methods()) {
      if (method.name().equals("<compact>")) {
        method.body().ifPresent(body -> interpreter.exec(body, frame));
      }
    }
    for (Param param : params) {
      interpreter
          .machine()
          .read(new Slot(frame.address, param.name()))
          .ifPresent(value -> write(type, param.name(), value));
    }
  }

  private void explicit(LinkedType type, MethodDecl constructor, List<Value> args, Location at) {
    Frame frame = interpreter.invoker().constructorFrame(type, object, constructor.params(), args);
    List<Stmt> statements = constructor.body().orElseThrow().statements();
    int delegating = delegating(statements);
    List<Stmt> rest = statements.subList(delegating + 1, statements.size());
    Machine machine = interpreter.machine();
    if (delegating < 0) {
      superclass(type, List.of(), at);
      members(type);
    } else {
      // Since Java 25 a constructor may compute what it passes on in statements before it.
      List<Stmt> prologue = statements.subList(0, delegating);
      interpreter
          .invoker()
          .within(constructor, () -> prologue.forEach(stmt -> interpreter.exec(stmt, frame)));
      if (machine.alive()) {
        delegate(delegation(statements.get(delegating)).orElseThrow(), type, frame, at);
      }
    }
    Machine.Region region = machine.region();
    interpreter
        .invoker()
        .within(
            constructor,
            () -> interpreter.exec(new Stmt.Block(rest, constructor.location()), frame));
    machine.joinExits(region, frame.returns, Value.VOID);
  }

  private void delegate(Expr.Call call, LinkedType type, Frame frame, Location at) {
    List<Value> passed = interpreter.evalAll(call.args(), frame);
    if (call.name().equals("this")) {
      interpreter.invoker().nested(() -> run(type, passed, at));
    } else {
      superclass(type, passed, at);
      members(type);
    }
  }

  /** The place of the call of another constructor, or -1. */
  private static int delegating(List<Stmt> statements) {
    for (int i = 0; i < statements.size(); i++) {
      if (delegation(statements.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Expr.Call> delegation(Stmt statement) {
    if (statement instanceof Stmt.Eval eval
        && eval.expr() instanceof Expr.Call call
        && call.target().isEmpty()
        && (call.name().equals("this") || call.name().equals("super"))) {
      return Optional.of(call);
    }
    return Optional.empty();
  }

  private void superclass(LinkedType type, List<Value> args, Location at) {
    if (type.decl().superclass().isEmpty()) {
      return;
    }
    for (LinkedType parent : interpreter.classes().parents(type)) {
      if (parent.decl().kind() != TypeDecl.Kind.INTERFACE) {
        interpreter.invoker().nested(() -> run(parent, args, at));
        return;
      }
    }
    String parent = interpreter.classes().resolve(type.decl().superclass().get().name(), type);
    String text = "super(..)";
    Invocation call =
        new Invocation(Optional.empty(), parent, MethodDecl.CONSTRUCTOR, args, text, text, at);
    if (interpreter.models().stream().anyMatch(model -> model.isBase(parent))) {
      interpreter.modelCall(call).ifPresent(this::extend);
    } else if (!args.isEmpty()) {
      new Escapes(interpreter).of(call);
    }
  }

  private void extend(Value base) {
    interpreter.write(new Slot(object.address(), Slot.PARENT), base);
    interpreter.models().forEach(model -> model.extended(base, object, interpreter));
  }

  private void members(LinkedType type) {
    Frame frame = interpreter.invoker().constructorFrame(type, object, List.of(), List.of());
    for (Member member : type.decl().members()) {
      if (member.isStatic()) {
        continue;
      }
      if (member instanceof Member.Initializer block) {
        interpreter.exec(block.body(), frame);
      } else if (member instanceof Member.FieldDecl field) {
        Value value =
            field
                .init()
                .map(init -> interpreter.eval(init, frame))
                .orElseGet(() -> beforeInitialisers(type, field));
        Value typed = interpreter.invoker().typed(value, field.type(), type);
        write(type, field.name(), FilledFields.of(field, type, typed, interpreter));
      }
    }
  }

  /** What the constructor set before it called that of the superclass, or the default. */
  private Value beforeInitialisers(LinkedType type, Member.FieldDecl field) {
    return interpreter
        .read(interpreter.classes().fieldSlot(object, type, field.name()))
        .orElseGet(() -> Defaults.of(field.type()));
  }

  private void write(LinkedType owner, String field, Value value) {
    interpreter.machine().write(interpreter.classes().fieldSlot(object, owner, field), value);
  }
}
