package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * Assignments in Kotlin to what belongs to no object: properties of objects, companions and files,
 * written without their owner.
 */
final class StaticSetters {
  private static final String SET = "set";

  private final Interpreter interpreter;
  private final Frame frame;

  StaticSetters(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** Sets the property that the setter is called of; false where there is none. */
  boolean set(Invocation call) {
    String method = call.method();
    boolean setter =
        Language.KOTLIN.isOf(call.location().file())
            && method.startsWith(SET)
            && method.length() > SET.length()
            && call.args().size() == 1;
    if (!setter) {
      return false;
    }
    String rest = method.substring(SET.length());
    String property = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    return set(property, call) || set("is" + rest, call) || set(rest, call);
  }

  private boolean set(String property, Invocation call) {
    Optional<LinkedType> owner = owner(property);
    owner.ifPresent(
        type -> {
          interpreter.initializer().ensure(type);
          Value value = call.args().get(0);
          type.decl()
              .field(property)
              .ifPresent(
                  field ->
                      interpreter
                          .machine()
                          .write(
                              interpreter.initializer().slot(type, property),
                              interpreter.invoker().typed(value, field.type(), type)));
        });
    return owner.isPresent();
  }

  private Optional<LinkedType> owner(String property) {
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      for (LinkedType ancestor : interpreter.classes().lineage(scope.get())) {
        Optional<Member.FieldDecl> field = ancestor.decl().field(property);
        if (field.isPresent()) {
          return field.filter(Member::isStatic).map(any -> ancestor);
        }
      }
    }
    return new Extensions(interpreter, frame)
        .holder(property)
        .flatMap(holder -> interpreter.initializer().ownerOf(holder, property));
  }
}
