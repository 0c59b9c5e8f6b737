package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.languages.tree.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file declares and imports, as far as that tells how to read its names. */
final class Names {
  private final Set<String> types = new HashSet<>();
  private final Set<String> inner = new HashSet<>();
  private final Set<String> objects = new HashSet<>();
  private final Set<String> imported = new HashSet<>();
  private final Set<String> typeParameters = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final Map<String, Boolean> properties = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> receiving = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Set<String> withReceiver = new HashSet<>();
  private final Set<String> withPlainFunction = new HashSet<>();

  Names(Node root) {
    root.visit(this::note);
  }

  private void note(Node node) {
    switch (node.type()) {
      case "class_declaration":
      case "object_declaration":
        types.add(typeName(node));
        if (hasModifier(node, "inner")) {
          inner.add(typeName(node));
        } else if (node.is("object_declaration")) {
          objects.add(typeName(node));
        }
        break;
      case "type_parameter":
        node.first("type_identifier").ifPresent(name -> typeParameters.add(name.text()));
        break;
      case "function_declaration":
        noteFunction(node);
        break;
      case "property_declaration":
        node.first("variable_declaration")
            .ifPresent(variable -> properties.put(nameOf(variable), isVariable(node)));
        break;
      case "class_parameter":
        noteReceiving(node);
        if (node.has("binding_pattern_kind")) {
          properties.put(nameOf(node), isVariable(node));
        }
        break;
      case "parameter":
      case "variable_declaration":
        noteReceiving(node);
        break;
      case "import_header":
        noteImport(node);
        break;
      case "type_alias":
        noteAlias(node);
        break;
      default:
        break;
    }
  }

  private void noteFunction(Node node) {
    functions.add(nameOf(node));
    boolean extension = node.has(".");
    counts.merge(nameOf(node), extension ? -1 : params(node).size(), (a, b) -> -1);
    for (Node param : params(node)) {
      Optional<Node> function = functionType(param);
      function.ifPresent(
          type -> (hasReceiver(type) ? withReceiver : withPlainFunction).add(nameOf(node)));
    }
  }

  private static Optional<Node> functionType(Node param) {
    return param.named().stream()
        .flatMap(type -> type.is("nullable_type") ? type.named().stream() : List.of(type).stream())
        .flatMap(
            type -> type.is("parenthesized_type") ? type.named().stream() : List.of(type).stream())
        .filter(type -> type.is("function_type"))
        .findFirst();
  }

  /** A variable of a type like {@code T.(A) -> R}, with the number of arguments behind T. */
  private void noteReceiving(Node node) {
    Optional<Node> function = functionType(node);
    if (function.isPresent()) {
      int count =
          hasReceiver(function.get())
              ? function
                  .get()
                  .first("function_type_parameters")
                  .map(params -> params.named().size())
                  .orElse(-1)
              : -1;
      receiving.merge(nameOf(node), count, (a, b) -> a.equals(b) ? a : Integer.valueOf(-2));
    }
  }

  /**
   * How many arguments a function with a receiver takes behind it, for the variable that holds it;
   * negative where variables of one name differ, or where there is no receiver.
   */
  int receiving(String variable) {
    return receiving.getOrDefault(variable, -1);
  }

  /** {@code T.() -> R}. */
  static boolean hasReceiver(Node functionType) {
    return functionType.has(".");
  }

  private void noteImport(Node node) {
    String path = node.first("identifier").map(id -> id.text().replaceAll("[\\s`]", "")).orElse("");
    String last = path.substring(path.lastIndexOf('.') + 1);
    Optional<Node> alias = node.first("import_alias");
    if (alias.isPresent()) {
      alias.get().named().stream().findFirst().ifPresent(name -> aliases.put(name.text(), path));
    } else if (!node.has("wildcard_import")) {
      imported.add(last);
    }
  }

  private void noteAlias(Node node) {
    Optional<Node> name = node.first("type_identifier");
    Optional<Node> target = node.first("user_type");
    if (name.isPresent() && target.isPresent()) {
      List<String> parts = target.get().of("type_identifier").stream().map(Node::text).toList();
      aliases.put(name.get().text(), String.join(".", parts));
    } else {
      name.ifPresent(any -> typeParameters.add(any.text()));
    }
  }

  static String nameOf(Node node) {
    return node.first("simple_identifier").map(Names::identifier).orElse("");
  }

  static String typeName(Node node) {
    return node.first("type_identifier").map(Names::identifier).orElse("");
  }

  /** A name without the quotes that let it be anything. */
  static String identifier(Node node) {
    return KotlinText.infix(node.text().replace("`", ""));
  }

  static boolean isVariable(Node node) {
    return node.first("binding_pattern_kind").filter(kind -> kind.has("var")).isPresent();
  }

  static boolean hasModifier(Node node, String modifier) {
    return node.first("modifiers").stream()
        .flatMap(modifiers -> modifiers.named().stream())
        .anyMatch(each -> each.text().equals(modifier));
  }

  static List<Node> params(Node function) {
    return function
        .first("function_value_parameters")
        .map(list -> list.of("parameter"))
        .orElse(List.of());
  }

  /** Whether the file says itself what class the name means. */
  boolean isOwn(String name) {
    return types.contains(name) || imported.contains(name);
  }

  boolean isType(String name) {
    return types.contains(name);
  }

  /** Whether objects of that class are made on an object of the class around it. */
  boolean isInner(String name) {
    return inner.contains(name);
  }

  /** Whether the name is that of an object, which is no class to make others of. */
  boolean isObject(String name) {
    return objects.contains(name);
  }

  boolean isTypeParameter(String name) {
    return typeParameters.contains(name) && !types.contains(name);
  }

  /** How many parameters the function of that name has, if there is one and no other. */
  Optional<Integer> parameters(String function) {
    return Optional.ofNullable(counts.get(function)).filter(count -> count >= 0);
  }

  /** What stands behind a name that an import or an alias introduces. */
  Optional<String> alias(String name) {
    return Optional.ofNullable(aliases.get(name));
  }

  boolean isFunction(String name) {
    return functions.contains(name);
  }

  boolean isProperty(String name) {
    return properties.containsKey(name);
  }

  /** Whether a property of that name is never assigned again. */
  boolean isConstant(String name) {
    return Boolean.FALSE.equals(properties.get(name));
  }

  /** Whether functions that are passed to a function of this file have a receiver, if it tells. */
  Optional<Boolean> passesReceiver(String function) {
    boolean receives = withReceiver.contains(function);
    boolean plain = withPlainFunction.contains(function);
    return receives == plain ? Optional.empty() : Optional.of(receives);
  }
}
