package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Calls that neither source nor models explain: what they return, and what they may change. */
final class UnknownCode {
  /** Words in the names of methods that exist to fill objects they are given. */
  private static final Set<String> FILLING =
      Set.of(
          "copyproperties",
          "populate",
          "parse",
          "parseargs",
          "parseargument",
          "addobject",
          "inject",
          "injectmembers",
          "bind",
          "readerforupdating",
          "updatevalue",
          "autowirebean");

  private final Interpreter interpreter;

  UnknownCode(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value run(Invocation call) {
    Value result = result(call);
    boolean constructor = call.method().equals(MethodDecl.CONSTRUCTOR);
    boolean fills =
        FILLING.contains(call.method().toLowerCase(Locale.ROOT))
            || constructor
                && (call.type().endsWith("CommandLine") || call.type().endsWith("Parser"));
    if (fills) {
      call.args().forEach(arg -> fill(interpreter.settle(arg), call));
    } else {
      new Escapes(interpreter).of(call);
    }
    for (ApiModel model : interpreter.models()) {
      model.escaped(call, result, call.method() + "() is not in source", interpreter);
    }
    return result;
  }

  /** A method in source that is not run: nobody knows what it does either. */
  Value notEntered(Classes.Found found, Value self, List<Value> args, Location at) {
    String name = found.method().name();
    Optional<Value> receiver = Optional.of(self).filter(Value.ObjectRef.class::isInstance);
    Invocation call =
        new Invocation(
            receiver, found.owner().key(), name, args, name + "()", "." + name + "()", at);
    String reason =
        interpreter.isCutShort()
            ? "the analysis was cut short: too many steps"
            : name + "() calls itself, which is followed for known values only";
    Value result = interpreter.unknown(reason, call.text(), at);
    new Escapes(interpreter).of(call);
    interpreter.models().forEach(model -> model.escaped(call, result, reason, interpreter));
    return result;
  }

  private Value result(Invocation call) {
    Optional<Value> receiver = call.receiver().map(interpreter::settle);
    if (call.method().equals("toString") && call.args().isEmpty()) {
      return interpreter
          .unknown("the text is not known", call.text(), call.location())
          .typed("java.lang.String");
    }
    if (receiver.isPresent() && receiver.get() instanceof Value.Unknown unknown) {
      // The first blocking expression is the one to report, not what hangs on it.
      return interpreter.unknown(unknown.reason(), call.text(), call.location());
    }
    String what = call.method().equals(MethodDecl.CONSTRUCTOR) ? call.type() : call.method() + "()";
    return interpreter.unknown(what + " is not in source", call.text(), call.location());
  }

  /** An object of the program that is handed to code that fills it: its fields are not known. */
  private void fill(Value value, Invocation call) {
    if (!(value instanceof Value.ObjectRef object)) {
      return;
    }
    List<LinkedType> lineage =
        interpreter
            .classes()
            .find(object.type())
            .map(interpreter.classes()::lineage)
            .orElse(List.of());
    for (LinkedType type : lineage) {
      for (Member member : type.decl().members()) {
        if (member instanceof Member.FieldDecl field && !field.isStatic() && !field.isFinal()) {
          fill(object, type, field, call);
        }
      }
    }
  }

  private void fill(
      Value.ObjectRef object, LinkedType type, Member.FieldDecl field, Invocation call) {
    String reason = field.name() + " may be set by " + call.method() + "()";
    Value unknown = interpreter.unknown(reason, field.name(), call.location());
    new Scopes(interpreter, new Frame(0, object, type, Optional.empty()))
        .memberSlot(object, field.name())
        .ifPresent((Slot slot) -> interpreter.write(slot, unknown));
  }
}
