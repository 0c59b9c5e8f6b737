package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Reflection;
import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Reflection} over the classes that the interpreter knows from source. */
final class Mirror implements Reflection {
  private final Interpreter interpreter;

  Mirror(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public Optional<Value> create(String type, List<Value> args, Location location) {
    return find(type)
        .filter(found -> !found.decl().isAbstract())
        .map(found -> interpreter.invoker().construct(found, args, location, staticFrame(found)));
  }

  @Override
  public Optional<Value> create(String type, Map<String, Value> args, Location location) {
    List<Value> named = new ArrayList<>();
    args.forEach((name, value) -> named.add(new Argument(name, value)));
    return create(type, named, location);
  }

  private Frame staticFrame(LinkedType type) {
    return new Frame(interpreter.machine().allocate(), Value.VOID, type, Optional.empty());
  }

  @Override
  public List<Property> properties(String type) {
    List<Property> properties = new ArrayList<>();
    List<LinkedType> lineage =
        new ArrayList<>(find(type).map(interpreter.classes()::lineage).orElse(List.of()));
    Collections.reverse(lineage);
    for (LinkedType owner : lineage) {
      owner.decl().components().forEach(component -> properties.add(component(component, owner)));
      for (Member member : owner.decl().members()) {
        if (member instanceof Member.FieldDecl field && !field.isStatic()) {
          properties.add(field(field, owner));
        }
      }
    }
    return properties;
  }

  private Property component(Param component, LinkedType owner) {
    return parameter(component, owner, owner.decl().location());
  }

  /** A parameter as a property. */
  Property parameter(Param param, LinkedType owner, Location at) {
    return new Property(
        owner.key(),
        param.name(),
        typeName(param.type(), owner),
        typeArguments(param.type(), owner),
        false,
        param.byDefault().isPresent(),
        marks(param.annotations(), owner),
        at);
  }

  /** A field as a property. */
  Property field(Member.FieldDecl field, LinkedType owner) {
    return new Property(
        owner.key(),
        field.name(),
        typeName(field.type(), owner),
        typeArguments(field.type(), owner),
        field.isStatic(),
        field.init().isPresent(),
        marks(field.annotations(), owner),
        field.location());
  }

  private List<String> typeArguments(TypeName type, LinkedType context) {
    return type.arguments().stream().map(argument -> typeName(argument, context)).toList();
  }

  private String typeName(TypeName type, LinkedType context) {
    String element = type.name();
    String resolved =
        Boxes.isPrimitive(element) ? element : interpreter.classes().resolve(element, context);
    return resolved + "[]".repeat(type.dimensions());
  }

  private List<Mark> marks(List<Annotation> annotations, LinkedType owner) {
    return annotations.stream().map(annotation -> mark(annotation, owner)).toList();
  }

  private Mark mark(Annotation annotation, LinkedType owner) {
    Map<String, List<Value>> attributes = new LinkedHashMap<>();
    Frame frame = staticFrame(owner);
    annotation.attributes().forEach((name, expr) -> attributes.put(name, values(expr, frame)));
    return new Mark(interpreter.classes().resolve(annotation.name(), owner), attributes);
  }

  private List<Value> values(Expr expr, Frame frame) {
    return expr instanceof Expr.NewArray array && array.elements().isPresent()
        ? interpreter.evalAll(array.elements().get(), frame)
        : List.of(interpreter.eval(expr, frame));
  }

  @Override
  public boolean isRecord(String type) {
    return find(type).filter(found -> found.decl().kind() == TypeDecl.Kind.RECORD).isPresent();
  }

  @Override
  public List<Mark> annotations(String type) {
    return find(type).map(found -> marks(found.decl().annotations(), found)).orElse(List.of());
  }

  @Override
  public Optional<Value> get(Value object, Property property) {
    return slot(object, property).flatMap(interpreter::read);
  }

  @Override
  public Optional<Value> initial(Value object, Property property) {
    return find(property.owner())
        .flatMap(
            owner ->
                owner
                    .decl()
                    .field(property.name())
                    .flatMap(Member.FieldDecl::init)
                    .map(init -> interpreter.eval(init, frame(owner, object))));
  }

  private Frame frame(LinkedType type, Value self) {
    return interpreter.invoker().constructorFrame(type, self, List.of(), List.of());
  }

  @Override
  public void set(Value object, Property property, Value value) {
    slot(object, property).ifPresent(slot -> interpreter.write(slot, value));
  }

  private Optional<Slot> slot(Value object, Property property) {
    return object instanceof Value.ObjectRef ref
        ? find(property.owner())
            .map(owner -> interpreter.classes().fieldSlot(ref, owner, property.name()))
        : Optional.empty();
  }

  @Override
  public Optional<Value> enumConstant(String type, String name, boolean lenient) {
    return find(type).stream()
        .filter(found -> found.decl().kind() == TypeDecl.Kind.ENUM)
        .flatMap(
            found ->
                found.decl().constants().stream()
                    .map(constant -> constant.name())
                    .filter(n -> lenient ? n.equalsIgnoreCase(name) : n.equals(name))
                    .flatMap(n -> interpreter.initializer().read(found, n).stream()))
        .findFirst();
  }

  private Optional<LinkedType> find(String type) {
    return interpreter.classes().find(type);
  }
}
