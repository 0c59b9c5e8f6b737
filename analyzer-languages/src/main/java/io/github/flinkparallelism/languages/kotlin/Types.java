package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of types, as Java has them. */
final class Types {
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "Int", "int",
          "Long", "long",
          "Double", "double",
          "Float", "float",
          "Boolean", "boolean",
          "Char", "char",
          "Short", "short",
          "Byte", "byte",
          "Unit", "void",
          "Nothing", "void");

  private static final Map<String, String> BOXES =
      Map.of(
          "int", "Integer",
          "long", "Long",
          "double", "Double",
          "float", "Float",
          "boolean", "Boolean",
          "char", "Character",
          "short", "Short",
          "byte", "Byte");

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("Any", "Object"),
          Map.entry("List", "java.util.List"),
          Map.entry("MutableList", "java.util.List"),
          Map.entry("Collection", "java.util.Collection"),
          Map.entry("Set", "java.util.Set"),
          Map.entry("MutableSet", "java.util.Set"),
          Map.entry("Map", "java.util.Map"),
          Map.entry("MutableMap", "java.util.Map"),
          Map.entry("ArrayList", "java.util.ArrayList"),
          Map.entry("HashMap", "java.util.HashMap"),
          Map.entry("LinkedHashMap", "java.util.LinkedHashMap"),
          Map.entry("HashSet", "java.util.HashSet"),
          Map.entry("LinkedHashSet", "java.util.LinkedHashSet"),
          Map.entry("Pair", "kotlin.Pair"),
          Map.entry("Triple", "kotlin.Triple"));

  private static final Set<String> ARRAYS =
      Set.of("IntArray", "LongArray", "DoubleArray", "FloatArray", "BooleanArray", "ByteArray");

  private final Names names;

  Types(Names names) {
    this.names = names;
  }

  /** True for a construct that is a type. */
  static boolean isType(Node node) {
    return Set.of(
            "user_type",
            "nullable_type",
            "function_type",
            "parenthesized_type",
            "not_nullable_type")
        .contains(node.type());
  }

  /** The type among the children of a declaration; inferred where none is written. */
  TypeName in(Node node) {
    return node.named().stream()
        .filter(Types::isType)
        .findFirst()
        .map(this::of)
        .orElse(TypeName.INFERRED);
  }

  TypeName of(Node node) {
    switch (node.type()) {
      case "nullable_type":
        TypeName inner =
            node.named().stream()
                .filter(Types::isType)
                .findFirst()
                .map(this::of)
                .orElse(TypeName.INFERRED);
        return inner.dimensions() == 0
            ? new TypeName(BOXES.getOrDefault(inner.name(), inner.name()), 0, inner.arguments())
            : inner;
      case "parenthesized_type":
      case "not_nullable_type":
        return node.named().stream()
            .filter(Types::isType)
            .findFirst()
            .map(this::of)
            .orElse(TypeName.INFERRED);
      case "function_type":
        return TypeName.FUNCTION;
      case "user_type":
        return user(node);
      default:
        return TypeName.INFERRED;
    }
  }

  private TypeName user(Node node) {
    List<String> parts = node.of("type_identifier").stream().map(Node::text).toList();
    String name = String.join(".", parts);
    List<TypeName> args =
        node.first("type_arguments").stream()
            .flatMap(list -> list.of("type_projection").stream())
            .map(this::in)
            .toList();
    if (name.equals("Array") && args.size() == 1) {
      return new TypeName(args.get(0).name(), args.get(0).dimensions() + 1);
    } else if (ARRAYS.contains(name)) {
      return new TypeName(PRIMITIVES.get(name.substring(0, name.length() - 5)), 1);
    }
    return names.isTypeParameter(name) ? TypeName.INFERRED : new TypeName(named(name), 0, args);
  }

  /** The class that a name means, unless the file declares or imports one of that name. */
  String named(String name) {
    Optional<String> alias = names.alias(name);
    if (alias.isPresent()) {
      return names.isOwn(alias.get())
          ? alias.get()
          : CLASSES.getOrDefault(alias.get(), alias.get());
    } else if (names.isOwn(name)) {
      return name;
    }
    return PRIMITIVES.getOrDefault(name, CLASSES.getOrDefault(name, name));
  }

  /** The class of a type that is tested for, where a number has one as well. */
  TypeName boxed(TypeName type) {
    return type.dimensions() == 0 && BOXES.containsKey(type.name())
        ? TypeName.of(BOXES.get(type.name()))
        : type;
  }
}
