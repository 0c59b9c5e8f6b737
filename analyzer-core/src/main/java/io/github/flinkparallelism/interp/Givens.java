package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments that a language passes by itself: to a parameter that is marked as given goes the only
 * value around the call that has its type.
 */
final class Givens {
  /** The annotation of a parameter that calls leave out. */
  private static final String MARK = "given";

  private final Interpreter interpreter;
  private final Frame frame;

  Givens(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** The call with what is passed by itself; itself where nothing is. */
  Invocation complete(Optional<Value> receiver, Invocation call) {
    for (LinkedType type : owners(receiver)) {
      if (!interpreter.classes().methods(type, call.method(), call.args().size()).isEmpty()) {
        return call;
      }
      Optional<MethodDecl> method =
          interpreter.classes().lineage(type).stream()
              .flatMap(ancestor -> ancestor.decl().methods().stream())
              .filter(each -> each.name().equals(call.method()) && isCompleted(each, call))
              .findFirst();
      if (method.isPresent()) {
        List<Value> args = new ArrayList<>(call.args());
        given(method.get(), args.size()).forEach(param -> args.add(value(param.type(), call)));
        return call.with(args);
      }
    }
    return call;
  }

  private static boolean isCompleted(MethodDecl method, Invocation call) {
    List<Param> given = given(method, call.args().size());
    return !given.isEmpty()
        && given.stream()
            .allMatch(param -> param.annotations().stream().anyMatch(each -> each.isNamed(MARK)));
  }

  private static List<Param> given(MethodDecl method, int passed) {
    int count = method.params().size();
    return method.params().subList(Math.min(passed, count), count);
  }

  private List<LinkedType> owners(Optional<Value> receiver) {
    if (receiver.isEmpty()) {
      List<LinkedType> scopes = new ArrayList<>();
      for (Optional<LinkedType> scope = Optional.of(frame.type);
          scope.isPresent();
          scope = scope.get().outer()) {
        scopes.add(scope.get());
      }
      return scopes;
    }
    Value settled = interpreter.settle(receiver.get());
    Optional<String> name =
        settled instanceof Value.ClassRef type
            ? Optional.of(type.name())
            : Optional.of(settled)
                .filter(Value.ObjectRef.class::isInstance)
                .map(object -> ((Value.ObjectRef) object).type());
    return name.flatMap(interpreter.classes()::find).stream().toList();
  }

  private Value value(TypeName wanted, Invocation call) {
    Set<Value> found = new LinkedHashSet<>();
    for (Optional<Frame> each = Optional.of(frame); each.isPresent(); each = each.get().captured) {
      each.get().slots().forEach(slot -> addIfOfType(slot, wanted, found));
    }
    if (frame.self instanceof Value.ObjectRef self) {
      for (LinkedType ancestor : interpreter.classes().lineage(frame.type)) {
        ancestor.decl().members().stream()
            .filter(member -> member instanceof Member.FieldDecl)
            .map(member -> ((Member.FieldDecl) member).name())
            .map(field -> interpreter.classes().fieldSlot(self, ancestor, field))
            .forEach(slot -> addIfOfType(slot, wanted, found));
      }
    }
    return found.size() == 1
        ? found.iterator().next()
        : interpreter.unknown(
            "which " + wanted + " is passed by itself is not known", call.text(), call.location());
  }

  private void addIfOfType(Slot slot, TypeName wanted, Set<Value> found) {
    interpreter
        .read(slot)
        .map(interpreter::settle)
        .filter(
            value ->
                interpreter
                    .typeOf(value)
                    .filter(type -> simple(type).equals(simple(wanted.name())))
                    .isPresent())
        .ifPresent(found::add);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
