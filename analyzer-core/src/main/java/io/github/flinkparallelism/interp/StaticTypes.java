package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classes in source that expressions have by declaration, as far as declarations in source
 * tell. Of fields of the same name it is the declared class that decides, not the object.
 */
final class StaticTypes {
  private final Interpreter interpreter;
  private final Frame frame;
  private final Scopes scopes;

  StaticTypes(Interpreter interpreter, Frame frame, Scopes scopes) {
    this.interpreter = interpreter;
    this.frame = frame;
    this.scopes = scopes;
  }

  /** A type as written in the source of a class. */
  private record Written(TypeName name, LinkedType context) {}

  /** The class of {@code expr}; empty where it is inferred, generic, or of a library. */
  Optional<LinkedType> of(Expr expr) {
    if (expr instanceof Expr.This self) {
      return self.qualifier().isEmpty() ? Optional.of(frame.type) : Optional.empty();
    } else if (expr instanceof Expr.Super) {
      return parent(frame.type);
    }
    return written(expr)
        .filter(type -> type.name().dimensions() == 0)
        .filter(type -> !type.name().equals(TypeName.INFERRED))
        .flatMap(
            type ->
                type.context().key().equals(frame.type.key())
                    ? interpreter.classes().find(scopes.resolve(type.name().name()))
                    : interpreter
                        .classes()
                        .find(interpreter.classes().resolve(type.name(), type.context())));
  }

  /** The superclass in source. */
  private Optional<LinkedType> parent(LinkedType type) {
    return interpreter.classes().parents(type).stream()
        .filter(each -> each.decl().kind() != TypeDecl.Kind.INTERFACE)
        .findFirst();
  }

  private Optional<Written> written(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return scopes.declaredType(name.name()).map(type -> new Written(type, frame.type));
    } else if (expr instanceof Expr.Cast cast) {
      return Optional.of(new Written(cast.type(), frame.type));
    } else if (expr instanceof Expr.New created && created.outer().isEmpty()) {
      return Optional.of(new Written(created.type(), frame.type));
    } else if (expr instanceof Expr.Field field) {
      return of(field.target()).flatMap(owner -> ofField(owner, field.name()));
    } else if (expr instanceof Expr.Call call) {
      return ofCall(call);
    } else if (expr instanceof Expr.Index index) {
      return written(index.array())
          .filter(array -> array.name().dimensions() > 0)
          .map(array -> new Written(elementOf(array.name()), array.context()));
    }
    return Optional.empty();
  }

  private static TypeName elementOf(TypeName array) {
    return new TypeName(array.name(), array.dimensions() - 1, array.arguments());
  }

  private Optional<Written> ofField(LinkedType type, String name) {
    for (LinkedType ancestor : interpreter.classes().lineage(type)) {
      if (ancestor.decl().field(name).isPresent()) {
        return ancestor.decl().field(name).map(field -> new Written(field.type(), ancestor));
      }
    }
    return Optional.empty();
  }

  /** What a method in source returns, where all that may be meant return the same. */
  private Optional<Written> ofCall(Expr.Call call) {
    Optional<LinkedType> receiver =
        call.target().isPresent() ? receiver(call.target().get()) : Optional.of(frame.type);
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    List<Classes.Found> methods =
        interpreter.classes().methods(receiver.get(), call.name(), call.args().size());
    Set<TypeName> types = new HashSet<>();
    methods.forEach(method -> types.add(method.method().returnType()));
    return types.size() == 1
        ? Optional.of(new Written(methods.get(0).method().returnType(), methods.get(0).owner()))
        : Optional.empty();
  }

  /** The receiver may also be a class whose static method is called. */
  private Optional<LinkedType> receiver(Expr target) {
    Optional<LinkedType> declared = of(target);
    return declared.isPresent() || !(target instanceof Expr.Name name)
        ? declared
        : scopes.type(name.name()).flatMap(interpreter.classes()::find);
  }
}
