package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Members that source does not spell out: those of enums and records, and accessors that an
 * annotation processor generates.
 */
final class ImpliedMembers {
  /** What a class object says of its name. */
  private static final Set<String> NAMES = Set.of("getSimpleName", "getName", "getCanonicalName");

  private ImpliedMembers() {}

  /** {@code Class#getName} separates nested classes by dollars. */
  private static String nameOf(LinkedType type, String method) {
    String canonical = type.decl().qualifiedName();
    return switch (method) {
      case "getSimpleName" -> type.decl().name();
      case "getCanonicalName" -> canonical;
      default -> {
        int nested = type.unit().packageName().length() + 1;
        yield type.unit().packageName().isEmpty()
            ? canonical.replace('.', '$')
            : canonical.substring(0, nested) + canonical.substring(nested).replace('.', '$');
      }
    };
  }

  /** An instance call. */
  static Optional<Value> call(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, Invocation call) {
    String name = call.method();
    Optional<Value> generated = LombokMembers.call(interpreter, object, type, call);
    if (generated.isPresent()) {
      return generated;
    }
    if (call.args().isEmpty() && name.equals("getClass")) {
      return Optional.of(new Value.ClassRef(type.key()));
    }
    if (call.args().isEmpty()) {
      Optional<Value> ofRecord =
          name.equals("toString")
              ? StringConversion.ofRecord(interpreter, object, type, call.location())
              : Optional.empty();
      if (ofRecord.isPresent()) {
        return ofRecord;
      }
      Optional<Value> ofEnum = enumMember(interpreter, object, name);
      return ofEnum.isPresent() ? ofEnum : getter(interpreter, object, type, name);
    }
    if (call.args().size() == 1 && name.equals("equals")) {
      Value other = interpreter.settle(call.args().get(0));
      return ObjectEquality.of(interpreter, object, type, other, call.location());
    }
    if (call.args().size() == 1 && name.startsWith("set") && name.length() > 3) {
      Optional<Slot> field = field(interpreter, object, type, uncapitalize(name.substring(3)));
      if (field.isPresent()) {
        interpreter.write(field.get(), call.args().get(0));
        return Optional.of(Value.VOID);
      }
    }
    return AppliedFields.call(interpreter, field(interpreter, object, type, name), call);
  }

  private static Optional<Value> enumMember(
      Interpreter interpreter, Value.ObjectRef object, String name) {
    switch (name) {
      case "name":
      case "toString":
        return interpreter.read(new Slot(object.address(), Slot.ENUM_NAME));
      case "ordinal":
        return interpreter.read(new Slot(object.address(), Slot.ENUM_ORDINAL));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> getter(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, String name) {
    List<String> candidates = new ArrayList<>(List.of(name));
    if (name.startsWith("get") && name.length() > 3) {
      candidates.add(uncapitalize(name.substring(3)));
    } else if (name.startsWith("is") && name.length() > 2) {
      candidates.add(uncapitalize(name.substring(2)));
    }
    for (String candidate : candidates) {
      Optional<Slot> field = field(interpreter, object, type, candidate);
      if (field.isPresent()) {
        return interpreter.read(field.get());
      }
    }
    return Optional.empty();
  }

  /** A field or record component of that name in {@code type} or its ancestors in source. */
  private static Optional<Slot> field(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, String name) {
    for (LinkedType ancestor : interpreter.classes().lineage(type)) {
      boolean component =
          ancestor.decl().components().stream().anyMatch(c -> c.name().equals(name));
      if (component || ancestor.decl().field(name).filter(f -> !f.isStatic()).isPresent()) {
        return Optional.of(interpreter.classes().fieldSlot(object, ancestor, name));
      }
    }
    return Optional.empty();
  }

  /** What a class object tells beside its name: whether it is another one, or an enum. */
  static Optional<Value> ofClassObject(
      Interpreter interpreter, Value.ClassRef object, Invocation call) {
    Optional<LinkedType> type = interpreter.classes().find(object.name());
    boolean declares =
        type.filter(
                linked ->
                    !interpreter
                        .classes()
                        .methods(linked, call.method(), call.args().size())
                        .isEmpty())
            .isPresent();
    if (declares) {
      return Optional.empty();
    }
    if (call.method().equals("equals") && call.args().size() == 1) {
      Value other = interpreter.settle(call.args().get(0));
      return other instanceof Value.Known
          ? Optional.of(Value.of(object.equals(other)))
          : Optional.empty();
    }
    boolean asksEnum = call.method().equals("isEnum") && call.args().isEmpty();
    if (asksEnum && object.name().startsWith("java.lang.")) {
      return Optional.of(Value.FALSE);
    }
    return type.filter(any -> asksEnum)
        .map(linked -> Value.of(linked.decl().kind() == TypeDecl.Kind.ENUM));
  }

  /** {@code values()} and {@code valueOf(name)} of an enum in source. */
  static Optional<Value> staticCall(Interpreter interpreter, LinkedType type, Invocation call) {
    if (call.args().isEmpty() && NAMES.contains(call.method()) && !type.key().contains("#")) {
      return Optional.of(Value.of(nameOf(type, call.method())));
    }
    Optional<Value> accessed =
        staticAccessor(interpreter, type, call)
            .or(() -> AppliedFields.staticCall(interpreter, type, call));
    if (accessed.isPresent()) {
      return accessed;
    }
    if (type.decl().kind() != TypeDecl.Kind.ENUM) {
      return LombokMembers.staticCall(interpreter, type, call);
    }
    boolean all = call.method().equals("values") || call.method().equals("getEntries");
    if (all && call.args().isEmpty()) {
      return interpreter.initializer().values(type);
    }
    if (call.method().equals("valueOf") && call.args().size() == 1) {
      Value constant =
          interpreter.lift(
              type.key() + ".valueOf",
              call.args(),
              call.text(),
              call.location(),
              values -> byName(interpreter, type, values.get(0)));
      return Optional.of(
          constant instanceof Value.Compound open ? orAnother(interpreter, open, call) : constant);
    }
    return Optional.empty();
  }

  /** The accessor of a static field, which some languages generate. */
  private static Optional<Value> staticAccessor(
      Interpreter interpreter, LinkedType type, Invocation call) {
    String name = call.method();
    boolean sets = name.startsWith("set") && call.args().size() == 1;
    int prefix = name.startsWith("is") ? 2 : 3;
    boolean gets = (name.startsWith("get") || prefix == 2) && call.args().isEmpty();
    if ((!gets && !sets) || name.length() <= prefix) {
      return Optional.empty();
    }
    String field = uncapitalize(name.substring(prefix));
    Optional<LinkedType> owner = interpreter.initializer().ownerOf(type, field);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    interpreter.initializer().ensure(owner.get());
    Slot slot = interpreter.initializer().slot(owner.get(), field);
    if (sets) {
      interpreter.write(slot, call.args().get(0));
      return Optional.of(Value.VOID);
    }
    return interpreter.read(slot);
  }

  /** The constant that an input names by default, whose members may be asked for, or another. */
  private static Value orAnother(Interpreter interpreter, Value.Compound open, Invocation call) {
    Optional<Value> constant = open.byDefault();
    Optional<Value> name = open.operands().get(0).byDefault();
    if (constant.isEmpty() || name.isEmpty()) {
      return open;
    }
    Value isDefault =
        interpreter.lift(
            "==",
            List.of(open.operands().get(0), name.get()),
            call.text(),
            call.location(),
            values -> Optional.of(Value.of(values.get(0).equals(values.get(1)))));
    return interpreter.branch(
        isDefault,
        call.text(),
        call.location(),
        constant::get,
        () ->
            interpreter.unknown(
                call.text() + " may be another constant", call.text(), call.location()));
  }

  private static Optional<Value> byName(Interpreter interpreter, LinkedType type, Value name) {
    return name.constant(String.class)
        .filter(n -> type.decl().constants().stream().anyMatch(c -> c.name().equals(n)))
        .flatMap(n -> interpreter.initializer().read(type, n));
  }

  private static String uncapitalize(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
