package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.EnumConstant;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Static fields: each class is initialised on its first use, once, on no condition. */
final class ClassInitializer {
  /** Holds the constants of an enum, in order. */
  private static final String CONSTANTS = "$values";

  private final Interpreter interpreter;
  private final Map<String, Integer> addresses = new HashMap<>();
  private final Set<String> started = new HashSet<>();

  ClassInitializer(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The slot of a static field declared by {@code owner}. */
  Slot slot(LinkedType owner, String field) {
    int address = addresses.computeIfAbsent(owner.key(), key -> interpreter.machine().allocate());
    return new Slot(address, field);
  }

  /** Runs the static initialiser of {@code type} unless it ran or is running. */
  void ensure(LinkedType type) {
    if (started.add(type.key())) {
      // What a static initialiser throws is an Error, which the handlers of its user do not catch.
      List<Executor.Handler> handlers = List.copyOf(interpreter.handlers());
      interpreter.handlers().clear();
      interpreter.machine().atRoot(() -> initialize(type));
      interpreter.handlers().clear();
      interpreter.handlers().addAll(handlers);
    }
  }

  private void initialize(LinkedType type) {
    Frame frame = new Frame(interpreter.machine().allocate(), Value.VOID, type, Optional.empty());
    List<Value> constants = new ArrayList<>();
    for (EnumConstant constant : type.decl().constants()) {
      Value value = enumConstant(type, constant, constants.size(), frame);
      constants.add(value);
      interpreter.machine().write(slot(type, constant.name()), value);
    }
    if (!constants.isEmpty()) {
      int list = interpreter.machine().allocate();
      interpreter
          .machine()
          .write(new Slot(list, Slot.ELEMENTS), new Contents.Elements(constants, false));
      interpreter.machine().write(slot(type, CONSTANTS), new Value.ListRef(list, "array"));
    }
    for (Member member : type.decl().members()) {
      if (member.isStatic()) {
        run(type, member, frame);
      }
    }
  }

  private void run(LinkedType type, Member member, Frame frame) {
    if (member instanceof Member.Initializer block) {
      interpreter.exec(block.body(), frame);
    } else if (member instanceof Member.FieldDecl field) {
      Value value =
          field
              .init()
              .map(init -> interpreter.eval(init, frame))
              .orElseGet(() -> Defaults.of(field.type()));
      Value typed = interpreter.invoker().typed(value, field.type(), type);
      interpreter
          .machine()
          .write(slot(type, field.name()), FilledFields.of(field, type, typed, interpreter));
    }
  }

  private Value enumConstant(LinkedType type, EnumConstant constant, int ordinal, Frame frame) {
    LinkedType own =
        constant.body().map(body -> interpreter.classes().register(body, type)).orElse(type);
    Value.ObjectRef object =
        interpreter
            .invoker()
            .construct(
                own, interpreter.evalAll(constant.args(), frame), constant.location(), frame);
    interpreter
        .machine()
        .write(new Slot(object.address(), Slot.ENUM_NAME), Value.of(constant.name()));
    interpreter.machine().write(new Slot(object.address(), Slot.ENUM_ORDINAL), Value.of(ordinal));
    return object;
  }

  /** The constants of an enum as an array. */
  Optional<Value> values(LinkedType type) {
    ensure(type);
    return interpreter.machine().read(slot(type, CONSTANTS));
  }

  /** The value of a static field of {@code type} or an ancestor, with its slot's owner. */
  Optional<LinkedType> ownerOf(LinkedType type, String field) {
    for (LinkedType ancestor : interpreter.classes().lineage(type)) {
      boolean declared =
          ancestor.decl().field(field).filter(Member::isStatic).isPresent()
              || ancestor.decl().constants().stream().anyMatch(c -> c.name().equals(field));
      if (declared) {
        return Optional.of(ancestor);
      }
    }
    return Optional.empty();
  }

  /** Reads a static field of {@code type} or an ancestor. */
  Optional<Value> read(LinkedType type, String field) {
    return ownerOf(type, field)
        .flatMap(
            owner -> {
              ensure(owner);
              return interpreter.machine().read(slot(owner, field));
            });
  }
}
