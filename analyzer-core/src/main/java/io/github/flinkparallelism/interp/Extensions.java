package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.SourceUnit.Import;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls in languages where functions extend what they are called on, and where the receiver may be
 * left out. A member comes first, then what is declared nearest; where nobody knows whether there
 * is a member, the result is not known.
 */
final class Extensions {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Frame frame;
  private final Membership membership;

  Extensions(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.machine = interpreter.machine();
    this.frame = frame;
    this.membership = new Membership(interpreter);
  }

  /** An extension and the object whose class declares it. */
  private record Candidate(Classes.Found found, Value self) {}

  /** True in a file of a language that has extensions: it imports what lies in packages. */
  boolean areVisible() {
    return imports().stream().anyMatch(each -> interpreter.classes().isPackage(each.owner()));
  }

  private List<Import> imports() {
    return frame.type.unit().imports().stream().filter(Import::isStatic).toList();
  }

  private static boolean imports(Import declared, String member) {
    return declared.onDemand() || declared.name().endsWith("." + member);
  }

  /** A call with a receiver. */
  Value call(Value rawReceiver, Invocation call) {
    Value receiver = machine.settle(rawReceiver);
    if (receiver instanceof Choice choice) {
      return onEach(choice, each -> call(each, call));
    }
    return attempt(receiver, call).orElseGet(() -> interpreter.invoker().invoke(receiver, call));
  }

  /** One call where a model keeps the sides of a choice together, else one for each. */
  private Value onEach(Choice choice, Function<Value, Value> action) {
    for (ApiModel model : interpreter.models()) {
      Optional<Value> merged = model.merge(choice);
      if (merged.isPresent()) {
        return action.apply(merged.get());
      }
    }
    Optional<Value> fewer = AlikeSides.merged(choice, machine);
    if (fewer.isPresent()) {
      return action.apply(fewer.get());
    }
    return machine.fork(
        choice.condition(),
        () -> action.apply(choice.then()),
        () -> action.apply(choice.otherwise()));
  }

  /** The member or the extension, where there is one. */
  Optional<Value> attempt(Value receiver, Invocation call) {
    Membership.Attempt member = membership.call(receiver, call);
    if (member.result().isPresent()) {
      return member.result();
    }
    Optional<Value> variable = variable(receiver, call, member.unsure());
    if (variable.isPresent()) {
      return variable;
    }
    for (List<Candidate> level : levels(call.method(), call.args().size())) {
      List<Candidate> fitting =
          level.stream().filter(each -> fits(receiver, each, member.unsure())).toList();
      if (!fitting.isEmpty()) {
        return Optional.of(run(fitting, receiver, call));
      } else if (member.unsure() && !level.isEmpty()) {
        return Optional.empty();
      }
    }
    return ofLibrary(receiver, call);
  }

  /** A variable that holds a function with a receiver. */
  private Optional<Value> variable(Value receiver, Invocation call, boolean unsure) {
    Optional<Value> function =
        new Scopes(interpreter, frame)
            .variable(call.method())
            .flatMap(machine::read)
            .map(machine::settle)
            .filter(value -> value instanceof Value.Closure)
            .filter(value -> !unsure && !(receiver instanceof Value.Closure));
    return function.map(
        value -> interpreter.invoker().apply(value, withReceiver(receiver, call), call.location()));
  }

  private static List<Value> withReceiver(Value receiver, Invocation call) {
    List<Value> args = new ArrayList<>(List.of(receiver));
    args.addAll(call.args());
    return args;
  }

  /** What libraries add to values of other classes. */
  private Optional<Value> ofLibrary(Value receiver, Invocation call) {
    List<Value> args = withReceiver(receiver, call);
    for (Import declared : imports()) {
      String owner = declared.owner();
      if (imports(declared, call.method()) && interpreter.classes().isPackage(owner)) {
        Optional<Value> result =
            interpreter.modelCall(call.with(args).ofType(owner + Invocation.EXTENSION));
        if (result.isPresent()) {
          return result;
        }
      }
    }
    return Optional.empty();
  }

  /** The extensions of that name, nearest first. */
  private List<List<Candidate>> levels(String name, int count) {
    List<List<Candidate>> levels = new ArrayList<>();
    Value self = frame.self;
    Scopes scopes = new Scopes(interpreter, frame);
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      Value owner = self;
      levels.add(candidates(List.of(scope.get()), name, count, owner));
      self = scopes.outerOf(self);
    }
    for (Import declared : imports()) {
      if (imports(declared, name)) {
        List<LinkedType> holders = holders(declared.owner(), name);
        levels.add(candidates(holders, name, count, Value.VOID));
      }
    }
    return levels;
  }

  /** What lies in a package, or in an object whose members are imported. */
  private List<LinkedType> holders(String owner, String name) {
    return interpreter.classes().isPackage(owner)
        ? interpreter.classes().holders(owner, name)
        : interpreter.classes().find(owner).stream().toList();
  }

  private List<Candidate> candidates(List<LinkedType> types, String name, int count, Value self) {
    List<Candidate> all = new ArrayList<>();
    for (LinkedType type : types) {
      interpreter
          .classes()
          .extensions(type, name, count)
          .forEach(found -> all.add(new Candidate(found, self)));
    }
    boolean own = all.stream().anyMatch(each -> isOwn(each.found().owner()));
    all.removeIf(
        each -> !isOwn(each.found().owner()) && (own || !each.found().method().isPublic()));
    return all.stream().filter(each -> each.found().method().body().isPresent()).toList();
  }

  /** Where there may be a member of that name, only the very type that is extended is sure. */
  private boolean fits(Value receiver, Candidate candidate, boolean unsure) {
    TypeName type = candidate.found().method().params().get(0).type();
    if (type.equals(TypeName.INFERRED)) {
      return !unsure;
    }
    String extended =
        interpreter
            .classes()
            .resolve(
                new TypeName(Boxes.classOf(type.name()), type.dimensions()),
                candidate.found().owner());
    if (unsure) {
      return interpreter.typeOf(receiver).filter(extended::equals).isPresent();
    }
    return interpreter.isSubtype(receiver, extended).orElse(true);
  }

  private Value run(List<Candidate> fitting, Value receiver, Invocation call) {
    List<Value> args = withReceiver(receiver, call);
    List<Classes.Found> found = fitting.stream().map(Candidate::found).toList();
    if (isAmbiguous(found)) {
      new Escapes(interpreter).of(call.with(args));
      return interpreter.unknown(
          "which of several extensions is meant depends on types", call.text(), call.location());
    }
    Classes.Found chosen = new Overloads(interpreter).select(found, args);
    interpreter.initializer().ensure(chosen.owner());
    Value self =
        fitting.stream().filter(each -> each.found() == chosen).findFirst().orElseThrow().self();
    return interpreter.invoker().callSource(chosen, self, args, call.location());
  }

  /** Several that differ in nothing that a call tells. */
  private static boolean isAmbiguous(List<Classes.Found> found) {
    return found.size() > 1
        && found.stream()
                .map(each -> each.method().params().stream().skip(1).map(Param::type).toList())
                .distinct()
                .count()
            < found.size();
  }

  // ------------------------------------------------------------------ without a receiver

  /** A call whose receiver is left out, if it has one. */
  Value call(Expr.Receivers receivers, Invocation call, Supplier<Value> otherwise) {
    return call(receivers, 0, call, otherwise);
  }

  private Value call(
      Expr.Receivers receivers, int index, Invocation call, Supplier<Value> otherwise) {
    if (index == receivers.certain().size()) {
      return receivers
          .possible()
          .map(each -> possible(interpreter.eval(each, frame), call, otherwise))
          .orElseGet(otherwise);
    }
    Value receiver = interpreter.eval(receivers.certain().get(index), frame);
    return on(machine.settle(receiver), call, () -> call(receivers, index + 1, call, otherwise));
  }

  private Value on(Value receiver, Invocation call, Supplier<Value> otherwise) {
    if (receiver instanceof Choice choice) {
      return onEach(choice, each -> on(machine.settle(each), call, otherwise));
    }
    Optional<Value> result = attempt(receiver, call);
    if (result.isPresent()) {
      return result.get();
    }
    boolean unsure = membership.has(receiver, call).isEmpty() && isOpaque(receiver);
    return unsure ? interpreter.invoker().invoke(receiver, call) : otherwise.get();
  }

  private static boolean isOpaque(Value receiver) {
    return receiver instanceof Value.Unknown || receiver instanceof Value.ObjectRef;
  }

  /** Whether the function around it has a receiver, nobody here knows. */
  private Value possible(Value rawReceiver, Invocation call, Supplier<Value> otherwise) {
    Value receiver = machine.settle(rawReceiver);
    if (receiver instanceof Choice choice) {
      return onEach(choice, each -> possible(each, call, otherwise));
    }
    Optional<Boolean> has = membership.has(receiver, call);
    boolean mayHave =
        has.orElse(isOpaque(receiver))
            || levels(call.method(), call.args().size()).stream()
                .flatMap(List::stream)
                .anyMatch(each -> fits(receiver, each, false));
    if (!mayHave) {
      return otherwise.get();
    }
    if (isDeclared(call.method(), call.args().size())) {
      new Escapes(interpreter).of(call);
      return interpreter.unknown(
          "whether " + call.method() + "() has a receiver here is not known",
          call.text(),
          call.location());
    }
    return attempt(receiver, call).orElseGet(otherwise);
  }

  /** Whether a method of that name can be called here without a receiver. */
  boolean isDeclared(String name, int count) {
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      if (!interpreter.classes().methods(scope.get(), name, count).isEmpty()) {
        return true;
      }
    }
    return imports().stream()
        .filter(declared -> imports(declared, name))
        .anyMatch(declared -> !functions(declared, name, count).isEmpty());
  }

  /** The functions of a package: those of this file, else what other files show. */
  private List<Classes.Found> functions(Import declared, String name, int count) {
    List<Classes.Found> all = new ArrayList<>();
    for (LinkedType holder : interpreter.classes().holders(declared.owner(), name)) {
      all.addAll(interpreter.classes().methods(holder, name, count));
    }
    return visible(all);
  }

  private List<Classes.Found> visible(List<Classes.Found> all) {
    List<Classes.Found> own = all.stream().filter(each -> isOwn(each.owner())).toList();
    return own.isEmpty() ? all.stream().filter(each -> each.method().isPublic()).toList() : own;
  }

  private boolean isOwn(LinkedType holder) {
    return holder.unit().file().equals(frame.type.unit().file());
  }

  /** A call of a function that lies in a package. */
  Optional<Value> function(Invocation call) {
    for (Import declared : imports()) {
      if (!imports(declared, call.method()) || !interpreter.classes().isPackage(declared.owner())) {
        continue;
      }
      List<Classes.Found> found = functions(declared, call.method(), call.args().size());
      if (!found.isEmpty()) {
        Classes.Found chosen = new Overloads(interpreter).select(found, call.args());
        interpreter.initializer().ensure(chosen.owner());
        return Optional.of(
            interpreter.invoker().callSource(chosen, Value.VOID, call.args(), call.location()));
      }
      Optional<Value> modelled = interpreter.modelCall(call.ofType(declared.owner()));
      if (modelled.isPresent()) {
        return modelled;
      }
    }
    return Optional.empty();
  }

  /** The class that holds a variable of a package. */
  Optional<LinkedType> holder(String name) {
    return imports().stream()
        .filter(declared -> imports(declared, name))
        .flatMap(declared -> interpreter.classes().holders(declared.owner(), name).stream())
        .sorted(Comparator.comparing(holder -> !isOwn(holder)))
        .filter(holder -> interpreter.initializer().ownerOf(holder, name).isPresent())
        .findFirst();
  }

  /** A variable that lies in a package. */
  Optional<Value> variable(String name) {
    for (Import declared : imports()) {
      if (imports(declared, name)) {
        List<LinkedType> holders =
            new ArrayList<>(interpreter.classes().holders(declared.owner(), name));
        holders.sort(Comparator.comparing(holder -> !isOwn(holder)));
        for (LinkedType holder : holders) {
          Optional<Value> value = interpreter.initializer().read(holder, name);
          if (value.isPresent()) {
            return value;
          }
        }
      }
    }
    return Optional.empty();
  }
}
