package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of types. */
final class Types {
  private static final Map<String, String> NAMES =
      Map.of(
          "Int", "int",
          "Long", "long",
          "Double", "double",
          "Float", "float",
          "Boolean", "boolean",
          "Char", "char",
          "Short", "short",
          "Byte", "byte",
          "Unit", "void");

  private Types() {}

  /** The same with what imports call otherwise under its own name. */
  static TypeName of(Node node, Context context) {
    TypeName type = of(node);
    return context
        .alias(type.name())
        .map(name -> new TypeName(name, type.dimensions(), type.arguments()))
        .orElse(type);
  }

  /** The type as Java names it; inferred where the syntax says nothing that matters. */
  static TypeName of(Optional<Node> node) {
    return node.map(Types::of).orElse(TypeName.INFERRED);
  }

  static TypeName of(Node node) {
    switch (node.type()) {
      case "type_identifier":
      case "identifier":
        return TypeName.of(NAMES.getOrDefault(node.text(), node.text()));
      case "stable_type_identifier":
      case "stable_identifier":
        return TypeName.of(node.text().replaceAll("\\s", ""));
      case "generic_type":
        return generic(node);
      case "annotated_type":
      case "lazy_parameter_type":
      case "compound_type":
        return node.named().stream().findFirst().map(Types::of).orElse(TypeName.INFERRED);
      case "repeated_parameter_type":
        return of(node.child("type"));
      default:
        return TypeName.INFERRED;
    }
  }

  private static TypeName generic(Node node) {
    TypeName raw = of(node.child("type").or(() -> node.named().stream().findFirst()));
    List<TypeName> args =
        node.first("type_arguments").map(Node::named).orElse(List.of()).stream()
            .map(Types::of)
            .toList();
    if (raw.name().equals("Array") && args.size() == 1) {
      return new TypeName(args.get(0).name(), args.get(0).dimensions() + 1);
    }
    // Option is Java's Optional here, and an unknown one is nothing that a type could name.
    return new TypeName(raw.name(), 0, args);
  }
}
