package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** What a simple or dotted name means in a frame. */
final class Scopes {
  private final Interpreter interpreter;
  private final Frame frame;

  Scopes(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** The slot of the local variable, parameter or field that {@code name} names here. */
  Optional<Slot> variable(String name) {
    for (Optional<Frame> f = Optional.of(frame); f.isPresent(); f = f.get().captured) {
      if (f.get().local(name).isPresent()) {
        return Optional.of(new Slot(f.get().address, name));
      }
    }
    return field(name);
  }

  private Optional<Slot> field(String name) {
    Value self = frame.self;
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      Optional<Slot> slot = fieldOf(scope.get(), self, name);
      if (slot.isPresent()) {
        return slot;
      }
      self = outerOf(self);
    }
    return Optional.empty();
  }

  private Optional<Slot> fieldOf(LinkedType type, Value self, String name) {
    Optional<LinkedType> owner = interpreter.initializer().ownerOf(type, name);
    if (owner.isPresent()) {
      interpreter.initializer().ensure(owner.get());
      return Optional.of(interpreter.initializer().slot(owner.get(), name));
    }
    if (self instanceof Value.ObjectRef object) {
      for (LinkedType ancestor : interpreter.classes().lineage(type)) {
        boolean declared =
            ancestor.decl().field(name).filter(f -> !f.isStatic()).isPresent()
                || ancestor.decl().components().stream().anyMatch(c -> c.name().equals(name));
        if (declared) {
          return Optional.of(interpreter.classes().fieldSlot(object, ancestor, name));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The field {@code name} of {@code object} that only its superclass in a library can declare;
   * models of that library read it.
   */
  Optional<Slot> inheritedField(Value object, String name) {
    if (!(object instanceof Value.ObjectRef self)) {
      return Optional.empty();
    }
    boolean extendsLibrary =
        interpreter.classes().find(self.type()).stream()
            .flatMap(type -> interpreter.classes().lineage(type).stream())
            .reduce((nearer, farther) -> farther)
            .filter(farthest -> farthest.decl().superclass().isPresent())
            .isPresent();
    return extendsLibrary ? Optional.of(new Slot(self.address(), name)) : Optional.empty();
  }

  /** The same field of the object that this code runs in. */
  Optional<Slot> inheritedField(String name) {
    return inheritedField(frame.self, name);
  }

  /** The declared type of the local variable, parameter or field that {@code name} names here. */
  Optional<TypeName> declaredType(String name) {
    for (Optional<Frame> f = Optional.of(frame); f.isPresent(); f = f.get().captured) {
      Optional<TypeName> local = f.get().local(name);
      if (local.isPresent()) {
        return local;
      }
    }
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      Optional<TypeName> field = fieldType(scope.get(), name);
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeName> fieldType(LinkedType type, String name) {
    return interpreter.classes().lineage(type).stream()
        .flatMap(ancestor -> ancestor.decl().field(name).stream())
        .map(Member.FieldDecl::type)
        .findFirst();
  }

  /** The declared type of a field of {@code target}. */
  Optional<TypeName> memberType(Value target, String name) {
    Optional<String> key =
        target instanceof Value.ClassRef ref ? Optional.of(ref.name()) : interpreter.typeOf(target);
    return key.flatMap(interpreter.classes()::find).flatMap(type -> fieldType(type, name));
  }

  /** The enclosing instance of an inner object. */
  Value outerOf(Value self) {
    if (self instanceof Value.ObjectRef object) {
      return interpreter.read(new Slot(object.address(), Slot.OUTER)).orElse(Value.VOID);
    }
    return Value.VOID;
  }

  /**
   * This frame as the creator of an object of {@code inner}: of several objects around it, the one
   * that encloses the new object.
   */
  Frame enclosing(LinkedType inner) {
    if (inner.decl().isStatic() || inner.outer().isEmpty() || inner.key().contains("#")) {
      return frame;
    }
    String outer = inner.outer().get().key();
    Value self = frame.self;
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      boolean encloses =
          interpreter.classes().lineage(scope.get()).stream()
              .anyMatch(ancestor -> ancestor.key().equals(outer));
      if (encloses) {
        return new Frame(frame.address, self, frame.type, frame.captured);
      }
      self = outerOf(self);
    }
    return frame;
  }

  /** The key or qualified name of a type as written here. */
  Optional<String> type(String name) {
    for (Optional<Frame> f = Optional.of(frame); f.isPresent(); f = f.get().captured) {
      LinkedType local = f.get().localTypes.get(name);
      if (local != null) {
        return Optional.of(local.key());
      }
    }
    return interpreter.classes().resolveSimple(name, frame.type);
  }

  /** The key or qualified name of a type as written here, dotted or not. */
  String resolve(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    return type(head).map(t -> t + (dot < 0 ? "" : name.substring(dot))).orElse(name);
  }

  /** A dotted name that starts with a package: {@code org.acme.Job}. */
  Optional<Value> qualifiedType(Expr expr) {
    Optional<String> dotted = dotted(expr);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    String text = dotted.get();
    String last = text.substring(text.lastIndexOf('.') + 1);
    if (!text.contains(".")) {
      return Optional.empty();
    }
    boolean looksLikeType = Character.isUpperCase(last.charAt(0)) && !last.equals(upper(last));
    String head = text.substring(0, text.indexOf('.'));
    if (!looksLikeType || !Character.isLowerCase(head.charAt(0)) || variable(head).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Value.ClassRef(text));
  }

  private static String upper(String text) {
    return text.length() == 1 ? "" : text.toUpperCase(java.util.Locale.ROOT);
  }

  private static Optional<String> dotted(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return Optional.of(name.name());
    }
    if (expr instanceof Expr.Field field) {
      return dotted(field.target()).map(prefix -> prefix + "." + field.name());
    }
    if (expr instanceof Expr.Select select) {
      return dotted(select.target()).map(prefix -> prefix + "." + select.name());
    }
    return Optional.empty();
  }

  /** A statically imported field. */
  Optional<Value> importedField(String name) {
    Optional<Value> ofPackage = new Extensions(interpreter, frame).variable(name);
    if (ofPackage.isPresent()) {
      return ofPackage;
    }
    for (SourceUnit.Import declared : frame.type.unit().imports()) {
      if (!declared.isStatic() || interpreter.classes().isPackage(declared.owner())) {
        continue;
      }
      if (declared.onDemand()) {
        Optional<Value> value = staticField(declared.name(), name);
        if (value.isPresent()) {
          return value;
        }
      } else if (declared.name().endsWith("." + name)) {
        String owner = declared.name().substring(0, declared.name().length() - name.length() - 1);
        return staticField(owner, name);
      }
    }
    return Optional.empty();
  }

  /** A static field of a type by qualified name: in source, of a model, or a library constant. */
  Optional<Value> staticField(String typeName, String name) {
    Optional<LinkedType> type = interpreter.classes().find(typeName);
    if (type.isPresent()) {
      Optional<Value> value =
          interpreter
              .initializer()
              .read(type.get(), name)
              .or(
                  () ->
                      Singletons.of(type.get(), interpreter)
                          .flatMap(single -> memberSlot(single, name))
                          .flatMap(interpreter::read));
      if (value.isPresent()) {
        return value;
      }
      return interpreter
          .classes()
          .find(typeName + "." + name)
          .map(t -> new Value.ClassRef(t.key()));
    }
    for (ApiModel model : interpreter.models()) {
      Optional<Value> value = model.staticField(typeName, name);
      if (value.isPresent()) {
        return value;
      }
    }
    boolean constant = name.equals(upper(name)) && typeName.contains(".");
    return constant ? Optional.of(new Value.EnumRef(typeName, name)) : Optional.empty();
  }

  /**
   * The slots that a field of an object in source may mean: of fields of the same name the declared
   * class decides, not the object; where it cannot be told, each of them is possible.
   */
  List<Slot> memberSlots(Value target, Expr.Field expr) {
    Optional<Slot> nearest = memberSlot(target, expr.name());
    if (nearest.isEmpty() || !(target instanceof Value.ObjectRef object)) {
      return nearest.stream().toList();
    }
    List<Slot> declared = declaredSlots(object, expr.name());
    if (declared.size() < 2) {
      return List.of(nearest.get());
    }
    return new StaticTypes(interpreter, frame, this)
        .of(expr.target())
        .flatMap(type -> fieldOf(type, object, expr.name()))
        .map(List::of)
        .orElse(declared);
  }

  /** The fields of that name which the classes of an object declare. */
  private List<Slot> declaredSlots(Value.ObjectRef object, String name) {
    return interpreter.classes().find(object.type()).map(interpreter.classes()::lineage).stream()
        .flatMap(List::stream)
        .filter(type -> type.decl().field(name).filter(f -> !f.isStatic()).isPresent())
        .map(type -> interpreter.classes().fieldSlot(object, type, name))
        .toList();
  }

  /** The slot of a field of an object in source. */
  Optional<Slot> memberSlot(Value target, String name) {
    if (target instanceof Value.ObjectRef object) {
      Optional<LinkedType> type = interpreter.classes().find(object.type());
      return type.flatMap(t -> fieldOf(t, object, name));
    }
    if (target instanceof Value.ClassRef ref) {
      Optional<LinkedType> type = interpreter.classes().find(ref.name());
      return type.flatMap(t -> interpreter.initializer().ownerOf(t, name))
          .map(
              owner -> {
                interpreter.initializer().ensure(owner);
                return interpreter.initializer().slot(owner, name);
              });
    }
    return Optional.empty();
  }
}
