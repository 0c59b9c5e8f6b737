package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.types.TypeOracle;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.Set;

/** Which classes are subtypes of which: asked of source, of models, and of the class path last. */
final class Subtypes {
  private final Interpreter interpreter;
  private final TypeOracle oracle;

  Subtypes(Interpreter interpreter, TypeOracle oracle) {
    this.interpreter = interpreter;
    this.oracle = oracle;
  }

  /** Whether the class of {@code value} is a subtype of {@code supertype}, a qualified name. */
  Optional<Boolean> of(Value value, String supertype) {
    if (value instanceof Value.ObjectRef object) {
      Optional<LinkedType> type = interpreter.classes().find(object.type());
      if (type.isPresent()) {
        Set<String> names = interpreter.classes().supertypeNames(type.get());
        return names.contains(supertype) ? Optional.of(true) : byLibrary(names, supertype);
      }
    }
    return interpreter.typeOf(value).flatMap(type -> byLibrary(Set.of(type), supertype));
  }

  /** True if any of the names is a subtype, false if none is, empty if one is not known. */
  private Optional<Boolean> byLibrary(Set<String> names, String supertype) {
    boolean allKnown = true;
    for (String name : names) {
      if (name.equals(supertype)) {
        return Optional.of(true);
      }
      if (interpreter.classes().find(name).isPresent()) {
        continue;
      }
      Optional<Boolean> known =
          name.startsWith("java.") ? jdkKnows(name, supertype) : libraryKnows(name, supertype);
      if (known.orElse(false)) {
        return known;
      }
      allKnown &= known.isPresent();
    }
    return allKnown ? Optional.of(false) : Optional.empty();
  }

  /** A class of the JDK extends nothing but classes of the JDK. */
  private Optional<Boolean> jdkKnows(String type, String supertype) {
    for (ApiModel model : interpreter.models()) {
      Optional<Boolean> known = model.isSubtype(type, supertype);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.of(false);
  }

  private Optional<Boolean> libraryKnows(String type, String supertype) {
    for (ApiModel model : interpreter.models()) {
      Optional<Boolean> known = model.isSubtype(type, supertype);
      if (known.isPresent()) {
        return known;
      }
    }
    return oracle.isSubtype(type, supertype);
  }
}
