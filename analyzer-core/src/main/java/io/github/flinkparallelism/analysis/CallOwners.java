package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a call that no job reached is one of Flink's methods or of a class with a method of the
 * same name. Declarations in source are asked first, then the class path.
 */
final class CallOwners {
  private static final String FLINK = "org.apache.flink.";

  private final Project project;
  private final Path file;
  private final SourceUnit unit;
  private final Map<Location, Receivers.Receiver> receivers;

  CallOwners(Project project, Path file, SourceUnit unit) {
    this.project = project;
    this.file = file;
    this.unit = unit;
    this.receivers = Receivers.in(unit);
  }

  /** Whether the method whose name is at {@code at} is Flink's; empty when that is not known. */
  Optional<Boolean> isFlinks(String method, Location at) {
    Receivers.Receiver receiver = receivers.get(at);
    if (receiver == null) {
      return Optional.empty();
    }
    Optional<Boolean> bySource = bySource(receiver, method);
    return bySource.isPresent()
        ? bySource
        : receiver.last().flatMap(project.types()::typeOfCall).map(type -> type.startsWith(FLINK));
  }

  private Optional<Boolean> bySource(Receivers.Receiver receiver, String method) {
    TypeName root = receiver.root();
    if (root.equals(TypeName.INFERRED) || root.dimensions() > 0) {
      return Optional.empty();
    }
    Optional<String> type = resolve(root.name());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (type.get().startsWith(FLINK)) {
      return Optional.of(true);
    }
    Optional<SourceUnit> source = unitOf(type.get());
    if (source.isPresent()) {
      // In a chain the object may be another by now: a builder that is nested in the class.
      boolean declares =
          receiver.last().isPresent()
              ? source.get().types().stream().anyMatch(t -> declaresInside(t, method))
              : declares(source.get(), type.get(), method, new HashSet<>());
      return declares ? Optional.of(false) : Optional.empty();
    }
    return receiver.last().isPresent() ? Optional.empty() : Optional.of(false);
  }

  private Optional<SourceUnit> unitOf(String qualifiedName) {
    return project.sources().fileOf(qualifiedName, file).flatMap(project::unit);
  }

  private Optional<String> resolve(String name) {
    String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    if (Character.isLowerCase(head.charAt(0))) {
      return Optional.of(name);
    }
    for (SourceUnit.Import declared : unit.imports()) {
      if (!declared.isStatic() && !declared.onDemand() && declared.name().endsWith("." + head)) {
        return Optional.of(declared.name() + name.substring(head.length()));
      }
    }
    for (TypeDecl type : unit.types()) {
      Optional<String> nested = named(type, head);
      if (nested.isPresent()) {
        return nested;
      }
    }
    String samePackage = unit.packageName().isEmpty() ? name : unit.packageName() + "." + name;
    return unitOf(samePackage).map(found -> samePackage);
  }

  private static Optional<String> named(TypeDecl type, String name) {
    if (type.name().equals(name)) {
      return Optional.of(type.qualifiedName());
    }
    return type.nested().stream().flatMap(nested -> named(nested, name).stream()).findFirst();
  }

  private static boolean declaresInside(TypeDecl type, String method) {
    return type.methods().stream().anyMatch(m -> m.name().equals(method))
        || type.nested().stream().anyMatch(nested -> declaresInside(nested, method));
  }

  /** The class or an ancestor in source; one that Lombok gives a setter declares it as well. */
  private boolean declares(
      SourceUnit source, String qualifiedName, String method, Set<String> seen) {
    for (TypeDecl type : source.types()) {
      Optional<TypeDecl> found = find(type, qualifiedName);
      if (found.isPresent() && seen.add(qualifiedName)) {
        String field = method.startsWith("set") ? method.substring(3) : method;
        boolean implied =
            found.get().members().stream()
                .filter(Member.FieldDecl.class::isInstance)
                .map(Member.FieldDecl.class::cast)
                .anyMatch(f -> f.name().equalsIgnoreCase(field));
        boolean own = found.get().methods().stream().anyMatch(m -> m.name().equals(method));
        return own || implied || inherits(source, found.get(), method, seen);
      }
    }
    return false;
  }

  private boolean inherits(SourceUnit source, TypeDecl type, String method, Set<String> seen) {
    if (type.superclass().isEmpty()) {
      return false;
    }
    Optional<Path> itsFile = project.sources().fileOf(type.qualifiedName(), file);
    Optional<String> parent =
        itsFile.flatMap(
            path -> new CallOwners(project, path, source).resolve(type.superclass().get().name()));
    return parent
        .flatMap(name -> unitOf(name).map(found -> declares(found, name, method, seen)))
        .orElse(false);
  }

  private static Optional<TypeDecl> find(TypeDecl type, String qualifiedName) {
    if (type.qualifiedName().equals(qualifiedName)) {
      return Optional.of(type);
    }
    return type.nested().stream()
        .flatMap(nested -> find(nested, qualifiedName).stream())
        .findFirst();
  }
}
