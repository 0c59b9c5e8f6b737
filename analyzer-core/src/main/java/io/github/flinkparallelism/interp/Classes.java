package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds types by name: in source where there is source, else by what imports say. */
final class Classes {
  private static final Set<String> JAVA_LANG =
      Set.of(
          "Object",
          "String",
          "Integer",
          "Long",
          "Double",
          "Float",
          "Boolean",
          "Character",
          "Byte",
          "Short",
          "Math",
          "System",
          "Runtime",
          "Thread",
          "Enum",
          "Record",
          "Iterable",
          "Class",
          "StringBuilder",
          "StringBuffer",
          "ThreadLocal",
          "InheritableThreadLocal",
          "Exception",
          "RuntimeException",
          "Throwable",
          "Void",
          "Number",
          "Runnable",
          "CharSequence",
          "Comparable",
          "AutoCloseable",
          "IllegalArgumentException",
          "IllegalStateException",
          "NumberFormatException",
          "StrictMath",
          "ProcessBuilder");

  private final SourceProvider sources;
  private final List<ApiModel> models;
  private final Map<String, Optional<LinkedType>> byKey = new HashMap<>();

  Classes(SourceProvider sources, List<ApiModel> models) {
    this.sources = sources;
    this.models = models;
  }

  SourceProvider sources() {
    return sources;
  }

  /** The source of the type with that key or qualified name. */
  Optional<LinkedType> find(String key) {
    Optional<LinkedType> known = byKey.get(key);
    if (known == null) {
      known = sources.unitOf(key).flatMap(unit -> link(unit, key));
      byKey.put(key, known);
    }
    return known;
  }

  /** Makes an anonymous or local class known under a key of its own. */
  LinkedType register(TypeDecl decl, LinkedType context) {
    // Not every language gives what has no name one of its own.
    Location at = decl.location();
    String key =
        "%s#%s@%d_%d"
            .formatted(context.unit().file(), decl.qualifiedName(), at.line(), at.column());
    LinkedType type = new LinkedType(context.unit(), decl, Optional.of(context), key);
    byKey.put(key, Optional.of(type));
    return type;
  }

  private static Optional<LinkedType> link(SourceUnit unit, String qualifiedName) {
    for (TypeDecl decl : unit.types()) {
      Optional<LinkedType> found =
          link(new LinkedType(unit, decl, Optional.empty(), decl.qualifiedName()), qualifiedName);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LinkedType> link(LinkedType type, String qualifiedName) {
    if (type.decl().qualifiedName().equals(qualifiedName)) {
      return Optional.of(type);
    }
    if (!qualifiedName.startsWith(type.decl().qualifiedName() + ".")) {
      return Optional.empty();
    }
    for (TypeDecl nested : type.decl().nested()) {
      LinkedType inner =
          new LinkedType(type.unit(), nested, Optional.of(type), nested.qualifiedName());
      Optional<LinkedType> found = link(inner, qualifiedName);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The key or qualified name of a type as written in {@code context}. */
  String resolve(TypeName type, LinkedType context) {
    if (type.dimensions() > 0) {
      return "array";
    }
    return resolve(type.name(), context);
  }

  /** The key or qualified name of a type as written in {@code context}. */
  String resolve(String name, LinkedType context) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    Optional<String> resolved = resolveSimple(head, context);
    if (resolved.isPresent()) {
      return resolved.get() + rest;
    }
    return name;
  }

  /** As {@link #resolve}, but empty for a name that is no known type. */
  Optional<String> resolveSimple(String name, LinkedType context) {
    Set<String> seen = new HashSet<>();
    for (Optional<LinkedType> scope = Optional.of(context);
        scope.isPresent();
        scope = scope.get().outer()) {
      LinkedType type = scope.get();
      if (type.decl().name().equals(name)) {
        return Optional.of(type.key());
      }
      Optional<String> member = memberType(type, name, seen);
      if (member.isPresent()) {
        return member;
      }
    }
    return resolveInUnit(name, context.unit());
  }

  private Optional<String> resolveInUnit(String name, SourceUnit unit) {
    if (name.isEmpty()) {
      return Optional.empty(); // A parser went on as if there were one.
    }
    for (SourceUnit.Import declared : unit.imports()) {
      if (!declared.onDemand() && declared.name().endsWith("." + name)) {
        if (!declared.isStatic() || Character.isUpperCase(name.charAt(0))) {
          return Optional.of(declared.name());
        }
      }
    }
    for (TypeDecl decl : unit.types()) {
      if (decl.name().equals(name)) {
        return Optional.of(decl.qualifiedName());
      }
    }
    String prefix = unit.packageName().isEmpty() ? "" : unit.packageName() + ".";
    if (Character.isUpperCase(name.charAt(0)) && find(prefix + name).isPresent()) {
      return Optional.of(prefix + name);
    }
    for (SourceUnit.Import declared : unit.imports()) {
      if (declared.onDemand() && find(declared.name() + "." + name).isPresent()) {
        return Optional.of(declared.name() + "." + name);
      }
    }
    return JAVA_LANG.contains(name) ? Optional.of("java.lang." + name) : guessOnDemand(name, unit);
  }

  /** {@code import java.util.*}: a name that a library is known to have is that library's. */
  private Optional<String> guessOnDemand(String name, SourceUnit unit) {
    for (SourceUnit.Import declared : unit.imports()) {
      if (declared.onDemand() && !declared.isStatic()) {
        String candidate = declared.name() + "." + name;
        if (models.stream().anyMatch(model -> model.knowsType(candidate))) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> memberType(LinkedType type, String name, Set<String> seen) {
    if (!seen.add(type.key())) {
      return Optional.empty();
    }
    for (TypeDecl nested : type.decl().nested()) {
      if (nested.name().equals(name)) {
        return type.key().contains("#")
            ? Optional.of(register(nested, type).key())
            : Optional.of(nested.qualifiedName());
      }
    }
    for (LinkedType parent : parents(type)) {
      Optional<String> inherited = memberType(parent, name, seen);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  /** Keys or qualified names of the direct supertypes, superclass first. */
  List<String> parentNames(LinkedType type) {
    LinkedType context = type.outer().orElse(type);
    List<String> names = new ArrayList<>();
    type.decl()
        .superclass()
        .ifPresent(name -> names.add(resolveParent(name.name(), type, context)));
    type.decl().interfaces().forEach(name -> names.add(resolveParent(name.name(), type, context)));
    return names;
  }

  /** A nested class may not be found through the class that it extends: that would be a circle. */
  private String resolveParent(String name, LinkedType type, LinkedType context) {
    if (type.outer().isPresent()) {
      return resolve(name, context);
    }
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    return resolveInUnit(head, type.unit()).map(found -> found + rest).orElse(name);
  }

  /** The direct supertypes that are in source. */
  List<LinkedType> parents(LinkedType type) {
    List<LinkedType> found = new ArrayList<>();
    for (String name : parentNames(type)) {
      find(name).filter(parent -> !parent.key().equals(type.key())).ifPresent(found::add);
    }
    return found;
  }

  /** The type and its supertypes in source, nearest first, classes before interfaces. */
  List<LinkedType> lineage(LinkedType type) {
    List<LinkedType> line = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    collect(type, line, seen);
    return line;
  }

  /**
   * Where an object keeps a field that {@code owner} declares; one that a subclass hides by a field
   * of the same name has a slot of its own.
   */
  Slot fieldSlot(Value.ObjectRef object, LinkedType owner, String name) {
    Optional<LinkedType> type = find(object.type());
    if (type.isPresent() && !owner.key().equals(object.type())) {
      for (LinkedType ancestor : lineage(type.get())) {
        if (ancestor.key().equals(owner.key())) {
          break;
        }
        if (ancestor.decl().field(name).filter(field -> !field.isStatic()).isPresent()) {
          return new Slot(object.address(), name + "@" + owner.key());
        }
      }
    }
    return new Slot(object.address(), name);
  }

  private void collect(LinkedType type, List<LinkedType> line, Set<String> seen) {
    if (seen.add(type.key())) {
      line.add(type);
      parents(type).forEach(parent -> collect(parent, line, seen));
    }
  }

  /** The names of all supertypes, in source or not, as far as source tells. */
  Set<String> supertypeNames(LinkedType type) {
    Set<String> names = new HashSet<>();
    for (LinkedType ancestor : lineage(type)) {
      names.add(ancestor.key());
      names.addAll(parentNames(ancestor));
    }
    return names;
  }

  /** The methods of that name that accept {@code count} arguments, nearest first. */
  List<Found> methods(LinkedType type, String name, int count) {
    List<Found> found = new ArrayList<>();
    for (LinkedType ancestor : lineage(type)) {
      for (MethodDecl method : ancestor.decl().methods()) {
        boolean called = method.name().equals(name) && !method.isExtension();
        if (called && method.accepts(count)) {
          found.add(new Found(ancestor, method));
        }
      }
    }
    return found;
  }

  /** The extension methods of that name that accept {@code count} arguments and a receiver. */
  List<Found> extensions(LinkedType type, String name, int count) {
    List<Found> found = new ArrayList<>();
    for (LinkedType ancestor : lineage(type)) {
      for (MethodDecl method : ancestor.decl().methods()) {
        boolean called = method.name().equals(name) && method.isExtension();
        if (called && method.accepts(count + 1)) {
          found.add(new Found(ancestor, method));
        }
      }
    }
    return found;
  }

  /**
   * The classes whose static members a package has as its own, as far as they may have one of that
   * name; none for a package of a library.
   *
   * @param imported the owner in a static import
   */
  List<LinkedType> holders(String imported, String member) {
    return isPackage(imported)
        ? sources.holders(imported, member).stream().flatMap(name -> find(name).stream()).toList()
        : List.of();
  }

  /** Whether a static import is of what lies in a package outside of its classes. */
  boolean isPackage(String imported) {
    String last = imported.substring(imported.lastIndexOf('.') + 1);
    return (last.isEmpty() || Character.isLowerCase(last.charAt(0))) && find(imported).isEmpty();
  }

  /**
   * A method and the type that declares it.
   *
   * @param owner the declaring type
   * @param method the declaration
   */
  record Found(LinkedType owner, MethodDecl method) {}
}
