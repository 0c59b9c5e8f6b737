package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code equals} of classes in source that do not declare it. */
final class ObjectEquality {
  private ObjectEquality() {}

  /** Identity for plain classes, components for records; empty where it is not known. */
  static Optional<Value> of(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, Value other, Location at) {
    if (object.equals(other)) {
      return Optional.of(Value.TRUE);
    } else if (other instanceof Choice choice) {
      Optional<Value> then = of(interpreter, object, type, interpreter.settle(choice.then()), at);
      Optional<Value> otherwise =
          of(interpreter, object, type, interpreter.settle(choice.otherwise()), at);
      if (then.isEmpty() && otherwise.isEmpty()) {
        return Optional.empty();
      }
      Value open = interpreter.unknown("whether they are equal is not known", "equals", at);
      return Optional.of(
          Value.choice(choice.condition(), then.orElse(open), otherwise.orElse(open)));
    } else if (other instanceof Value.Undecided) {
      return Optional.empty();
    } else if (!(other instanceof Value.ObjectRef)) {
      return Optional.of(Value.FALSE);
    }
    Value.ObjectRef same = (Value.ObjectRef) other;
    if (!same.type().equals(object.type())) {
      return comparesIdentity(interpreter, type) ? Optional.of(Value.FALSE) : Optional.empty();
    }
    if (type.decl().kind() == TypeDecl.Kind.RECORD) {
      return records(interpreter, type, object, same);
    }
    return comparesIdentity(interpreter, type) ? Optional.of(Value.FALSE) : Optional.empty();
  }

  /** No class outside of source and no annotation defines another equality. */
  private static boolean comparesIdentity(Interpreter interpreter, LinkedType type) {
    for (LinkedType ancestor : interpreter.classes().lineage(type)) {
      boolean hidden =
          ancestor
              .decl()
              .superclass()
              .filter(parent -> interpreter.classes().parents(ancestor).isEmpty())
              .isPresent();
      boolean generated =
          List.of("Data", "Value", "EqualsAndHashCode").stream()
              .anyMatch(ancestor.decl()::isAnnotated);
      if (hidden || generated) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Value> records(
      Interpreter interpreter, LinkedType type, Value.ObjectRef left, Value.ObjectRef right) {
    boolean certain = true;
    for (Param component : type.decl().components()) {
      Optional<Value> a = interpreter.read(new Slot(left.address(), component.name()));
      Optional<Value> b = interpreter.read(new Slot(right.address(), component.name()));
      boolean plain = a.filter(ObjectEquality::isPlain).isPresent();
      plain &= b.filter(ObjectEquality::isPlain).isPresent();
      if (plain && !a.equals(b)) {
        return Optional.of(Value.FALSE);
      }
      certain &= a.isPresent() && a.equals(b);
    }
    return certain ? Optional.of(Value.TRUE) : Optional.empty();
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Const || value instanceof Value.EnumRef || value.isNull();
  }
}
