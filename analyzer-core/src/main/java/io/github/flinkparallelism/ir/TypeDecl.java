package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A class, interface, enum or record.
 *
 * @param name simple name; empty for anonymous classes
 * @param qualifiedName with dots also between nested types
 * @param kind what it is
 * @param superclass as written
 * @param interfaces as written
 * @param components of a record
 * @param members fields and initialisers in textual order
 * @param methods methods and constructors
 * @param constants of an enum
 * @param nested types declared inside
 * @param isStatic false for inner classes
 * @param isAbstract cannot be instantiated
 * @param annotations in order
 * @param location its name
 */
public record TypeDecl(
    String name,
    String qualifiedName,
    Kind kind,
    Optional<TypeName> superclass,
    List<TypeName> interfaces,
    List<Param> components,
    List<Member> members,
    List<MethodDecl> methods,
    List<EnumConstant> constants,
    List<TypeDecl> nested,
    boolean isStatic,
    boolean isAbstract,
    List<Annotation> annotations,
    Location location) {

  public TypeDecl {
    interfaces = List.copyOf(interfaces);
    components = List.copyOf(components);
    members = List.copyOf(members);
    methods = List.copyOf(methods);
    constants = List.copyOf(constants);
    nested = List.copyOf(nested);
    annotations = List.copyOf(annotations);
  }

  /** True when an annotation of that simple name is present. */
  public boolean isAnnotated(String simpleName) {
    return Annotation.isAmong(annotations, simpleName);
  }

  /** What a type is. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD
  }

  /** The field of that name declared here. */
  public Optional<Member.FieldDecl> field(String fieldName) {
    for (Member member : members) {
      if (member instanceof Member.FieldDecl field && field.name().equals(fieldName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
