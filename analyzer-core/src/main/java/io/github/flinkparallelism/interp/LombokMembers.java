package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constructors and builders that Lombok generates. Getters and setters are implied anyway. */
final class LombokMembers {
  /** Marks an object whose fields are those of a builder of its class. */
  private static final String BUILDER = "$builder";

  private static final List<String> GENERATING =
      List.of(
          "NoArgsConstructor", "RequiredArgsConstructor", "AllArgsConstructor", "Data", "Value");

  private LombokMembers() {}

  /** A constructor that takes fields; those that it cannot place are unknown. */
  static void construct(
      Interpreter interpreter,
      Value.ObjectRef object,
      LinkedType type,
      List<Value> args,
      Invocation call) {
    List<Member.FieldDecl> all = fields(type);
    all.removeIf(field -> field.isFinal() && field.init().isPresent());
    List<Member.FieldDecl> required = new ArrayList<>(all);
    required.removeIf(
        field -> field.init().isPresent() || !field.isFinal() && !field.isAnnotated("NonNull"));
    boolean takesAll =
        type.decl().isAnnotated("AllArgsConstructor")
            || type.decl().isAnnotated("Value")
            || type.decl().isAnnotated("Builder");
    List<Member.FieldDecl> chosen = !takesAll && required.size() == args.size() ? required : all;
    for (int i = 0; i < chosen.size(); i++) {
      Value value =
          chosen.size() == args.size()
              ? interpreter.invoker().typed(args.get(i), chosen.get(i).type(), type)
              : interpreter.unknown("no constructor in source", call.text(), call.location());
      interpreter.write(slot(interpreter, object, type, chosen.get(i)), value);
    }
  }

  private static List<Member.FieldDecl> fields(LinkedType type) {
    List<Member.FieldDecl> fields = new ArrayList<>();
    for (Member member : type.decl().members()) {
      if (member instanceof Member.FieldDecl field && !field.isStatic()) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static Slot slot(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, Member.FieldDecl field) {
    return interpreter.classes().fieldSlot(object, type, field.name());
  }

  private static boolean hasBuilder(TypeDecl decl) {
    return decl.isAnnotated("Builder") || decl.isAnnotated("SuperBuilder");
  }

  /** {@code builder()}: an object that has only the defaults marked as such. */
  static Optional<Value> staticCall(Interpreter interpreter, LinkedType type, Invocation call) {
    if (isFactory(type.decl(), call.method())) {
      return interpreter.reflection().create(type.key(), call.args(), call.location());
    }
    boolean builder = call.method().equals("builder") && call.args().isEmpty();
    if (!builder || !hasBuilder(type.decl())) {
      return Optional.empty();
    }
    Value.ObjectRef object = interpreter.invoker().allocate(type, Optional.empty());
    new Construction(interpreter, new Overloads(interpreter), object).implied(type);
    for (Member.FieldDecl field : fields(type)) {
      if (!field.isAnnotated("Default") && !(field.isFinal() && field.init().isPresent())) {
        Value initial =
            LombokSingular.is(field)
                ? LombokSingular.empty(interpreter)
                : Defaults.of(field.type());
        interpreter.write(slot(interpreter, object, type, field), initial);
      }
    }
    interpreter.write(new Slot(object.address(), BUILDER), Value.TRUE);
    return Optional.of(object);
  }

  /**
   * A static method in place of the constructor: {@code @AllArgsConstructor(staticName = "of")}.
   */
  private static boolean isFactory(TypeDecl decl, String method) {
    return decl.annotations().stream()
        .filter(annotation -> GENERATING.stream().anyMatch(annotation::isNamed))
        .flatMap(
            annotation ->
                Stream.of("staticName", "staticConstructor")
                    .flatMap(name -> Stream.ofNullable(annotation.attributes().get(name))))
        .anyMatch(
            name ->
                name instanceof Expr.Literal literal
                    && literal.value().filter(method::equals).isPresent());
  }

  /** A builder's own methods, {@code toBuilder()} and {@code withField(value)}. */
  static Optional<Value> call(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, Invocation call) {
    boolean isBuilder =
        interpreter
            .read(new Slot(object.address(), BUILDER))
            .filter(Value.TRUE::equals)
            .isPresent();
    String name = call.method();
    if (isBuilder && name.equals("build") && call.args().isEmpty()) {
      return Optional.of(copy(interpreter, object, type, Value.FALSE));
    } else if (isBuilder && call.args().size() == 1) {
      return fields(type).stream()
          .filter(field -> field.name().equals(name) || LombokSingular.isAdder(field, call))
          .findFirst()
          .map(field -> set(interpreter, object, type, field, call));
    } else if (call.args().size() == 1 && type.decl().isAnnotated("Accessors")) {
      // Fluent or chained setters return their object.
      return fields(type).stream()
          .filter(field -> name.equals(field.name()) || name.equalsIgnoreCase("set" + field.name()))
          .findFirst()
          .map(field -> set(interpreter, object, type, field, call));
    } else if (name.equals("toBuilder") && call.args().isEmpty() && hasBuilder(type.decl())) {
      return Optional.of(copy(interpreter, object, type, Value.TRUE));
    } else if (name.startsWith("with") && call.args().size() == 1) {
      return fields(type).stream()
          .filter(field -> name.equalsIgnoreCase("with" + field.name()))
          .findFirst()
          .map(f -> set(interpreter, copy(interpreter, object, type, Value.FALSE), type, f, call));
    }
    return Optional.empty();
  }

  private static Value set(
      Interpreter interpreter,
      Value.ObjectRef object,
      LinkedType type,
      Member.FieldDecl field,
      Invocation call) {
    Slot slot = slot(interpreter, object, type, field);
    Value value =
        LombokSingular.isAdder(field, call)
            ? LombokSingular.added(
                interpreter, interpreter.read(slot).orElse(Value.VOID), field, call)
            : interpreter.invoker().typed(call.args().get(0), field.type(), type);
    interpreter.write(slot, value);
    return object;
  }

  private static Value.ObjectRef copy(
      Interpreter interpreter, Value.ObjectRef object, LinkedType type, Value isBuilder) {
    Value.ObjectRef copy = interpreter.invoker().allocate(type, Optional.empty());
    for (LinkedType owner : interpreter.classes().lineage(type)) {
      for (Member.FieldDecl field : fields(owner)) {
        interpreter
            .read(slot(interpreter, object, owner, field))
            .ifPresent(value -> interpreter.write(slot(interpreter, copy, owner, field), value));
      }
    }
    interpreter.write(new Slot(copy.address(), BUILDER), isBuilder);
    return copy;
  }
}
