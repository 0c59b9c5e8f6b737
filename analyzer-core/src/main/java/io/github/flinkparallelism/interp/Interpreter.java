package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.types.TypeOracle;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs an entry point over abstract values. Start reading at {@link #run}; {@link Evaluator} runs
 * expressions, {@link Executor} statements, {@link Invoker} calls; {@link Machine} is the state.
 */
public final class Interpreter implements Runtime {
  /** The steps that a run may take unless it is given fewer. */
  public static final int MAX_STEPS = 2_000_000;

  private final Budget budget;
  private final Machine machine;
  private final Classes classes;
  private final List<ApiModel> models;
  private final TypeOracle oracle;
  private final Invoker invoker;
  private final ClassInitializer initializer;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Deque<Executor.Handler> handlers = new ArrayDeque<>();

  /**
   * An interpreter for one run.
   *
   * @param sources where classes come from
   * @param models what library calls do, asked in order
   * @param oracle types from the class path
   * @param maxSteps after so many steps of the program the run is cut short
   */
  public Interpreter(
      SourceProvider sources, List<ApiModel> models, TypeOracle oracle, int maxSteps) {
    this.budget = new Budget(maxSteps);
    this.machine = new Machine(budget);
    this.models = List.copyOf(models);
    this.classes = new Classes(sources, this.models);
    this.oracle = oracle;
    this.invoker = new Invoker(this);
    this.initializer = new ClassInitializer(this);
  }

  /**
   * Runs a method of a type in source.
   *
   * @param start the method and what is passed to it
   * @return what could not be analysed
   */
  public List<Problem> run(Start start) {
    MethodDecl method = start.method();
    LinkedType type = link(start.unit(), start.type());
    LinkedType owner =
        classes.lineage(type).stream()
            .filter(ancestor -> declares(ancestor, method))
            .findFirst()
            .orElse(type);
    initializer.ensure(type);
    EntryInputs inputs = new EntryInputs(this);
    Value self = method.isStatic() ? Value.VOID : inputs.self(type);
    new SetUp(this).run(self, type, method);
    List<Value> args = new ArrayList<>();
    for (Param param : method.params()) {
      Optional<Value> known = start.arguments().apply(param, this);
      args.add(known.orElseGet(() -> inputs.argument(param, method, owner, self)));
    }
    Value result =
        invoker.callSource(new Classes.Found(owner, method), self, args, method.location());
    if (machine.alive()) {
      start.after().accept(result, this);
    }
    if (budget.isSpent()) {
      problem(
          new Problem(
              "the analysis of " + start.type().qualifiedName() + " was cut short: too many steps",
              method.location()));
    }
    return List.copyOf(problems);
  }

  private static boolean declares(LinkedType type, MethodDecl method) {
    return type.decl().methods().stream()
        .anyMatch(each -> each.location().equals(method.location()));
  }

  private LinkedType link(SourceUnit unit, TypeDecl type) {
    return classes
        .find(type.qualifiedName())
        .filter(found -> found.unit().file().equals(unit.file()))
        .orElseGet(() -> new LinkedType(unit, type, Optional.empty(), type.qualifiedName()));
  }

  /** The methods in source that were run, by the location of their names. */
  public Set<Location> entered() {
    return invoker.entered();
  }

  /** The steps that were taken. */
  public int steps() {
    return budget.steps();
  }

  Machine machine() {
    return machine;
  }

  Budget budget() {
    return budget;
  }

  Classes classes() {
    return classes;
  }

  List<ApiModel> models() {
    return models;
  }

  Invoker invoker() {
    return invoker;
  }

  ClassInitializer initializer() {
    return initializer;
  }

  Deque<Executor.Handler> handlers() {
    return handlers;
  }

  Value eval(Expr expr, Frame frame) {
    if (!budget.step()) {
      return machine.unknown("the analysis was cut short", "", expr.location());
    }
    return expr.accept(new Evaluator(this, frame));
  }

  List<Value> evalAll(List<Expr> exprs, Frame frame) {
    List<Value> values = new ArrayList<>();
    exprs.forEach(expr -> values.add(eval(expr, frame)));
    return values;
  }

  void exec(Stmt stmt, Frame frame) {
    new Executor(this, frame).run(stmt);
  }

  /** Asks the models for the result of a call. */
  Optional<Value> modelCall(Invocation call) {
    Invocation plain = Argument.withoutNames(call);
    for (ApiModel model : models) {
      Optional<Value> result = model.call(plain, this);
      if (result.isPresent()) {
        return result;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> read(Slot slot) {
    return machine.read(slot);
  }

  @Override
  public void write(Slot slot, Value value) {
    machine.write(slot, value);
  }

  @Override
  public int allocate() {
    return machine.allocate();
  }

  @Override
  public Guard guard() {
    return machine.openGuard();
  }

  @Override
  public Guard open(Guard guard) {
    return machine.openPart(guard);
  }

  @Override
  public Condition question(String text, Location location) {
    return machine.conditions().fresh(text, location, Optional.empty());
  }

  @Override
  public boolean repeated() {
    return machine.repeated();
  }

  @Override
  public Value.Unknown unknown(String reason, String text, Location location) {
    return machine.unknown(reason, text, location);
  }

  @Override
  public Value lift(
      String operator,
      List<Value> operands,
      String text,
      Location location,
      Function<List<Value>, Optional<Value>> concrete) {
    return machine.lift(operator, operands, text, location, concrete);
  }

  @Override
  public Value apply(Value function, List<Value> args, Location location) {
    return invoker.apply(machine.settle(function), args, location);
  }

  @Override
  public boolean hasMethod(Value object, String method, int args) {
    return object instanceof Value.ObjectRef ref
        && classes
            .find(ref.type())
            .filter(
                type ->
                    classes.methods(type, method, args).stream()
                        .anyMatch(found -> found.method().body().isPresent()))
            .isPresent();
  }

  @Override
  public Value invoke(Value object, String method, List<Value> args, Location location) {
    return invoker.invoke(
        object,
        new Invocation(
            Optional.of(object), "", method, args, method + "()", "." + method + "()", location));
  }

  @Override
  public Value stringOf(Value value, Location location) {
    return StringConversion.of(this, value, location);
  }

  @Override
  public Value branch(
      Value test, String text, Location location, Supplier<Value> then, Supplier<Value> otherwise) {
    return machine.branch(test, text, location, then, otherwise);
  }

  @Override
  public void under(Condition condition, boolean holds, Runnable action) {
    Supplier<Value> run =
        () -> {
          action.run();
          return Value.VOID;
        };
    Optional<Boolean> decided = machine.guard().requirementOn(condition);
    if (decided.isPresent()) {
      if (machine.alive() && decided.get() == holds) {
        action.run();
      }
      return;
    }
    Supplier<Value> nothing = () -> Value.VOID;
    machine.fork(condition, holds ? run : nothing, holds ? nothing : run);
  }

  @Override
  public void repeatedly(String text, Location location, Runnable round) {
    machine.openLoop(text, location, round);
  }

  @Override
  public Value settle(Value value) {
    return machine.settle(value);
  }

  @Override
  public Optional<String> firstParameter(Value function) {
    return function instanceof Value.Closure closure && closure.code() instanceof Invoker.Code code
        ? code.firstParameter(classes)
        : Optional.empty();
  }

  @Override
  public Optional<Boolean> isSubtype(Value value, String supertype) {
    return new Subtypes(this, oracle).of(value, supertype);
  }

  @Override
  public Optional<String> typeOf(Value value) {
    if (value instanceof Value.ObjectRef object) {
      return Optional.of(object.type());
    } else if (value instanceof Value.Unknown unknown) {
      return unknown.type();
    } else if (value instanceof External external) {
      return external instanceof Contents ? Optional.empty() : Optional.of(external.typeName());
    } else if (value instanceof Value.EnumRef constant) {
      return Optional.of(constant.type());
    } else if (value instanceof Value.ListRef list) {
      return Optional.of(list.type());
    } else if (value instanceof Value.MapRef map) {
      return Optional.of(map.type());
    } else if (value instanceof Value.Opt) {
      return Optional.of("java.util.Optional");
    } else if (value instanceof Value.Symbol symbol) {
      return Optional.of(Boxes.classOf(symbol.type()));
    } else if (value instanceof Value.Const constant) {
      return Optional.of(constant.value().getClass().getName());
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> staticType(Location location) {
    return oracle.typeOfCall(location);
  }

  @Override
  public Optional<ResourceText> resource(String name) {
    return classes.sources().resource(name);
  }

  @Override
  public Reflection reflection() {
    return new Mirror(this);
  }

  @Override
  public boolean mayCatch(String exceptionType) {
    Exceptions exceptions = new Exceptions(this);
    return handlers.stream()
        .flatMap(handler -> handler.caught().stream())
        .anyMatch(type -> exceptions.mayCatch(type, exceptionType));
  }

  @Override
  public boolean isCutShort() {
    return budget.isSpent();
  }

  @Override
  public void stop() {
    machine.die();
  }

  @Override
  public void raise(String exceptionType) {
    Executor.Handler handler = handlers.peek();
    if (handler == null) {
      machine.die();
    } else {
      handler.raise(exceptionType, machine);
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }
}
