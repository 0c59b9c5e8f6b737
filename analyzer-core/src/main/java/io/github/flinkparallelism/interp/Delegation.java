package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls that an object hands to others that it has for an interface: Kotlin's {@code I by x}. */
final class Delegation {
  private Delegation() {}

  /** A field with a delegate and the class that declares it. */
  private record Delegate(LinkedType owner, Member.FieldDecl field) {}

  /**
   * What a call is handed to: nothing where the class has the method itself. The body that an
   * interface gives to a method counts less than the delegate for the interface.
   *
   * @param concrete the methods with a body that the object has in source
   */
  static Optional<Value> target(
      Interpreter interpreter,
      Value.ObjectRef object,
      LinkedType type,
      List<Classes.Found> concrete,
      Invocation call) {
    boolean own =
        concrete.stream().anyMatch(each -> each.owner().decl().kind() != TypeDecl.Kind.INTERFACE);
    List<Delegate> delegates = own ? List.of() : delegates(interpreter, type);
    if (delegates.isEmpty()) {
      return Optional.empty();
    }
    List<Delegate> fitting =
        delegates.stream().filter(each -> declares(interpreter, each, call)).toList();
    if (fitting.isEmpty() && concrete.isEmpty()) {
      fitting = delegates.stream().filter(each -> inSource(interpreter, each).isEmpty()).toList();
    }
    return fitting.size() == 1
        ? interpreter.read(
            interpreter
                .classes()
                .fieldSlot(object, fitting.get(0).owner(), fitting.get(0).field().name()))
        : Optional.empty();
  }

  private static List<Delegate> delegates(Interpreter interpreter, LinkedType type) {
    List<Delegate> all = new ArrayList<>();
    for (LinkedType ancestor : interpreter.classes().lineage(type)) {
      for (Member member : ancestor.decl().members()) {
        if (member instanceof Member.FieldDecl field
            && field.name().startsWith(Member.FieldDecl.DELEGATE)) {
          all.add(new Delegate(ancestor, field));
        }
      }
    }
    return all;
  }

  private static Optional<LinkedType> inSource(Interpreter interpreter, Delegate delegate) {
    return interpreter
        .classes()
        .find(interpreter.classes().resolve(delegate.field().type().name(), delegate.owner()));
  }

  private static boolean declares(Interpreter interpreter, Delegate delegate, Invocation call) {
    return inSource(interpreter, delegate)
        .filter(
            found ->
                !interpreter.classes().methods(found, call.method(), call.args().size()).isEmpty())
        .isPresent();
  }
}
