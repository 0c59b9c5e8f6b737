package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of members that a value may not have, where a language would then call something else. */
final class Membership {
  /** Supertypes outside of source that add no member that anybody calls. */
  private static final Set<String> EMPTY =
      Set.of("java.io.Serializable", "Serializable", "java.lang.Object", "Object", "Any");

  private static final Set<String> OF_ALL = Set.of("toString", "hashCode", "getClass");

  private final Interpreter interpreter;

  Membership(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * What came of a call.
   *
   * @param result of the member; empty where it was not called
   * @param unsure true where the value may have the member after all
   */
  record Attempt(Optional<Value> result, boolean unsure) {
    private static final Attempt LACKING = new Attempt(Optional.empty(), false);
    private static final Attempt UNSURE = new Attempt(Optional.empty(), true);

    private static Attempt done(Value result) {
      return new Attempt(Optional.of(result), false);
    }
  }

  /** Whether a value has a member, told without calling it; empty where that is not known. */
  Optional<Boolean> has(Value receiver, Invocation call) {
    if (receiver instanceof Value.ObjectRef object) {
      return ofObject(object, call);
    } else if (receiver instanceof Value.ClassRef type) {
      return ofClass(type, call);
    } else if (receiver instanceof Value.Closure) {
      return Optional.of(call.method().equals("invoke"));
    } else if (receiver.isNull()) {
      return Optional.of(false);
    }
    for (ApiModel model : interpreter.models()) {
      Optional<Boolean> told = model.hasMethod(receiver, call.method(), call.args().size());
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  private Optional<Boolean> ofClass(Value.ClassRef ref, Invocation call) {
    Optional<LinkedType> type = interpreter.classes().find(ref.name());
    if (type.isEmpty()) {
      return Optional.of(true);
    }
    boolean declared =
        !interpreter.classes().methods(type.get(), call.method(), call.args().size()).isEmpty()
            || OF_ALL.contains(call.method())
            || type.get().decl().kind() == TypeDecl.Kind.ENUM;
    return Optional.of(declared);
  }

  private Optional<Boolean> ofObject(Value.ObjectRef object, Invocation call) {
    Optional<LinkedType> type = interpreter.classes().find(object.type());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    int args = call.args().size();
    boolean declared = !interpreter.classes().methods(type.get(), call.method(), args).isEmpty();
    if (declared || isImplied(object, type.get(), call.method(), args)) {
      return Optional.of(true);
    }
    boolean allInSource =
        interpreter.classes().supertypeNames(type.get()).stream()
            .allMatch(name -> EMPTY.contains(name) || interpreter.classes().find(name).isPresent());
    return allInSource ? Optional.of(false) : Optional.empty();
  }

  private boolean isImplied(Value.ObjectRef object, LinkedType type, String method, int args) {
    boolean ofEnum = interpreter.read(new Slot(object.address(), Slot.ENUM_NAME)).isPresent();
    if (args == 0) {
      return OF_ALL.contains(method)
          || (ofEnum && (method.equals("name") || method.equals("ordinal")))
          || hasField(object, type, method, "get")
          || hasField(object, type, method, "is");
    }
    return args == 1 && (method.equals("equals") || hasField(object, type, method, "set"));
  }

  private boolean hasField(Value.ObjectRef object, LinkedType type, String method, String prefix) {
    if (!method.startsWith(prefix) || method.length() == prefix.length()) {
      return false;
    }
    String rest = method.substring(prefix.length());
    String field = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    boolean ofClass =
        interpreter.classes().lineage(type).stream()
            .flatMap(ancestor -> ancestor.decl().field(field).stream())
            .findFirst()
            .filter(Member::isStatic)
            .isPresent();
    if (ofClass && prefix.equals("set")) {
      return false;
    }
    return new Scopes(interpreter, new Frame(0, object, type, Optional.empty()))
        .memberSlot(object, field)
        .isPresent();
  }

  /** Calls the member where the value has it. */
  Attempt call(Value receiver, Invocation call) {
    Optional<Boolean> has = has(receiver, call);
    if (has.isPresent()) {
      return has.get()
          ? Attempt.done(interpreter.invoker().invoke(receiver, call))
          : Attempt.LACKING;
    }
    if (receiver instanceof Value.ObjectRef object) {
      Optional<Value> base =
          interpreter
              .classes()
              .find(object.type())
              .flatMap(type -> Delegation.target(interpreter, object, type, List.of(), call))
              .or(() -> interpreter.read(new Slot(object.address(), Slot.PARENT)));
      return base.isPresent() ? call(interpreter.settle(base.get()), call) : Attempt.UNSURE;
    }
    Optional<Value> adopted =
        receiver instanceof Value.Unknown unknown
            ? interpreter.invoker().adopt(unknown, call.method())
            : Optional.empty();
    if (adopted.isPresent()) {
      return call(adopted.get(), call);
    }
    Optional<Value> modelled = interpreter.invoker().modelled(receiver, call);
    if (modelled.isPresent()) {
      return Attempt.done(modelled.get());
    }
    boolean opaque = receiver instanceof Value.Unknown || receiver instanceof External;
    return opaque ? Attempt.UNSURE : Attempt.LACKING;
  }
}
