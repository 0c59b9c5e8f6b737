package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.StmtVisitor;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transfer function of statements in one frame. */
final class Executor implements StmtVisitor {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Deque<Target> targets;
  private final Guard entryGuard;
  private Optional<String> pendingLabel = Optional.empty();

  Executor(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.targets = frame.targets;
    if (frame.entryGuard == null) {
      frame.entryGuard = machine.guard();
    }
    this.entryGuard = frame.entryGuard;
  }

  /**
   * Where break and continue go.
   *
   * @param label of a labeled statement
   * @param guard conditions at its start
   * @param exits paths that went there
   * @param isLoop false for switches
   * @param isContinue true for the end of a loop's round
   */
  record Target(
      Optional<String> label,
      Guard guard,
      List<Frame.Exit> exits,
      boolean isLoop,
      boolean isContinue) {}

  /**
   * Where exceptions go.
   *
   * @param guard conditions at the start of the try statement
   * @param caught the types that it names
   * @param thrown paths that threw
   */
  record Handler(Guard guard, List<TypeName> caught, List<Thrown> thrown) {
    void raise(String type, Machine machine) {
      thrown.add(new Thrown(type, new Frame.Exit(machine.leave(guard), Value.VOID)));
    }
  }

  /**
   * A path that threw.
   *
   * @param type the exception's
   * @param exit its state
   */
  record Thrown(String type, Frame.Exit exit) {}

  /** The local variables of the frame that runs whose values are constants. */
  Map<Slot, Value> constants() {
    Map<Slot, Value> constants = new LinkedHashMap<>();
    for (Slot slot : frame.slots()) {
      machine
          .read(slot)
          .filter(Value.Const.class::isInstance)
          .ifPresent(value -> constants.put(slot, value));
    }
    return constants;
  }

  void run(Stmt stmt) {
    if (machine.alive() && interpreter.budget().step()) {
      stmt.accept(this);
    }
  }

  Target enterSwitch() {
    Target target = new Target(Optional.empty(), machine.guard(), new ArrayList<>(), false, false);
    targets.push(target);
    return target;
  }

  void leaveSwitch() {
    targets.pop();
  }

  @Override
  public void block(Stmt.Block stmt) {
    stmt.statements().forEach(this::run);
    frame.end(stmt.statements());
  }

  @Override
  public void local(Stmt.Local stmt) {
    Optional<Value> value = stmt.init().map(init -> interpreter.eval(init, frame));
    Slot slot = frame.declare(stmt.name(), stmt.type());
    value.ifPresent(
        v -> machine.write(slot, interpreter.invoker().typed(v, stmt.type(), frame.type)));
  }

  @Override
  public void localType(Stmt.LocalType stmt) {
    LinkedType type = interpreter.classes().register(stmt.type(), frame.type);
    frame.isCaptured = true;
    frame.localTypes.put(stmt.type().name(), type);
  }

  @Override
  public void eval(Stmt.Eval stmt) {
    interpreter.eval(stmt.expr(), frame);
  }

  @Override
  public void branch(Stmt.If stmt) {
    Value test = interpreter.eval(stmt.condition(), frame);
    noteSkipped(test, stmt);
    machine.branch(
        test,
        Printer.print(stmt.condition()),
        stmt.condition().location(),
        () -> side(Optional.of(stmt.then())),
        () -> side(stmt.otherwise()));
  }

  /** Why a test is decided is known where its value has an origin. */
  private void noteSkipped(Value test, Stmt.If stmt) {
    Optional<Boolean> decided = test.constant(Boolean.class);
    if (decided.isPresent() && test.origin().isPresent() && machine.alive()) {
      SkippedCalls skipped = new SkippedCalls(interpreter.models(), test.origin().get());
      Optional<Stmt> side = decided.get() ? stmt.otherwise() : Optional.of(stmt.then());
      side.ifPresent(skipped::in);
    }
  }

  private Value side(Optional<Stmt> stmt) {
    stmt.ifPresent(this::run);
    return Value.VOID;
  }

  @Override
  public void loop(Stmt.Loop stmt) {
    new Looping(interpreter, frame, this).run(stmt, takeLabel());
  }

  @Override
  public void forEach(Stmt.ForEach stmt) {
    new Looping(interpreter, frame, this).run(stmt, takeLabel());
  }

  private Optional<String> takeLabel() {
    Optional<String> label = pendingLabel;
    pendingLabel = Optional.empty();
    return label;
  }

  /** The frame whose statements these are. */
  Frame frame() {
    return frame;
  }

  Deque<Target> targets() {
    return targets;
  }

  @Override
  public void switchStmt(Stmt.Switch stmt) {
    new Switching(interpreter, frame).execute(stmt);
  }

  @Override
  public void tryStmt(Stmt.Try stmt) {
    new Trying(interpreter, this).run(stmt);
  }

  @Override
  public void returnStmt(Stmt.Return stmt) {
    Value value = stmt.value().map(expr -> interpreter.eval(expr, frame)).orElse(Value.VOID);
    if (machine.alive()) {
      frame.returns.add(new Frame.Exit(machine.leave(entryGuard), value));
    }
  }

  @Override
  public void throwStmt(Stmt.Throw stmt) {
    String type = Exceptions.ANY;
    if (stmt.value() instanceof Expr.New created) {
      // Creating the exception decides nothing, so that its class need not be in source.
      interpreter.evalAll(created.args(), frame);
      type = new Scopes(interpreter, frame).resolve(created.type().name());
    } else {
      interpreter.eval(stmt.value(), frame);
    }
    if (machine.alive()) {
      interpreter.raise(type);
    }
  }

  @Override
  public void breakStmt(Stmt.Break stmt) {
    jump(stmt.label(), false, Value.VOID);
  }

  @Override
  public void continueStmt(Stmt.Continue stmt) {
    jump(stmt.label(), true, Value.VOID);
  }

  @Override
  public void yieldStmt(Stmt.Yield stmt) {
    jump(Optional.empty(), false, interpreter.eval(stmt.value(), frame));
  }

  /** Goes to what has the label; out of a function that is inlined, to what is around it. */
  private void jump(Optional<String> label, boolean toContinue, Value value) {
    for (Optional<Frame> place = Optional.of(frame);
        place.isPresent();
        place = place.get().captured) {
      for (Target target : place.get().targets) {
        boolean fits =
            label.isPresent()
                ? label.equals(target.label()) && target.isContinue() == toContinue
                : target.isContinue() == toContinue && (!toContinue || target.isLoop());
        if (fits) {
          target.exits().add(new Frame.Exit(machine.leave(target.guard()), value));
          return;
        }
      }
    }
    machine.die();
  }

  @Override
  public void labeled(Stmt.Labeled stmt) {
    Stmt body =
        stmt.body() instanceof Stmt.Block block && block.statements().size() == 1
            ? block.statements().get(0)
            : stmt.body();
    if (body instanceof Stmt.Loop || body instanceof Stmt.ForEach) {
      pendingLabel = Optional.of(stmt.label());
      run(body);
      return;
    }
    Machine.Region region = machine.region();
    Target target =
        new Target(Optional.of(stmt.label()), machine.guard(), new ArrayList<>(), false, false);
    targets.push(target);
    run(body);
    targets.pop();
    machine.joinExits(region, target.exits(), Value.VOID);
  }

  static Deque<Target> noTargets() {
    return new ArrayDeque<>();
  }
}
