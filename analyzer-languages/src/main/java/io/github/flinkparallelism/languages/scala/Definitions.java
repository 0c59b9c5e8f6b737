package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers types and methods. An object is the static side of the class of its name. */
final class Definitions {
  private static final Set<String> TYPES =
      Set.of(
          "object_definition",
          "class_definition",
          "trait_definition",
          "package_object",
          "enum_definition");

  private final Context context;
  private final Expressions expressions;
  private final String packageName;

  Definitions(Context context, String packageName) {
    this.context = context;
    this.packageName = packageName;
    this.expressions = new Expressions(context, this);
  }

  Context context() {
    return context;
  }

  Expressions expressions() {
    return expressions;
  }

  /** The types of a file, with one for what Scala 3 has outside of them. */
  List<TypeDecl> all(List<Node> top, String stem) {
    List<TypeDecl> types = new ArrayList<>(nested(top, packageName));
    List<Node> loose = top.stream().filter(Definitions::isLoose).toList();
    if (!loose.isEmpty()) {
      TypeDraft draft =
          new TypeDraft(
              this,
              stem + "$package",
              qualified(packageName, stem + "$package"),
              loose.get(0).location());
      draft.object(loose);
      types.add(draft.build());
      for (Node each : loose) {
        if (Mains.isMain(each)) {
          types.add(new Mains(this).type(each, packageName));
        }
      }
    }
    return types;
  }

  private static boolean isLoose(Node node) {
    return node.is("function_definition")
        || node.is("val_definition")
        || node.is("extension_definition");
  }

  static String qualified(String outer, String name) {
    return outer.isEmpty() ? name : outer + "." + name;
  }

  static boolean isType(Node node) {
    return TYPES.contains(node.type());
  }

  /** The types among nodes, each with its companion. */
  List<TypeDecl> nested(List<Node> nodes, String outer) {
    Map<String, List<Node>> byName = new LinkedHashMap<>();
    nodes.stream()
        .filter(Definitions::isType)
        .forEach(n -> byName.computeIfAbsent(Names.nameOf(n), u -> new ArrayList<>()).add(n));
    List<TypeDecl> types = new ArrayList<>();
    byName.forEach(
        (name, parts) -> {
          if (parts.size() == 1 && Enumerations.isOne(parts.get(0))) {
            types.add(new Enumerations(this).type(parts.get(0), outer));
            return;
          }
          Node first =
              parts.stream()
                  .filter(p -> !p.is("object_definition"))
                  .findFirst()
                  .orElse(parts.get(0));
          Location at = first.child("name").orElse(first).location();
          TypeDraft draft = new TypeDraft(this, name, qualified(outer, name), at);
          parts.forEach(draft::add);
          types.add(draft.build());
        });
    return types;
  }

  /** The class of {@code new T { .. }}. */
  TypeDecl anonymous(Node body, TypeName parent) {
    TypeDraft draft = new TypeDraft(this, "", "", body.location());
    draft.anonymous(body, parent);
    return draft.build();
  }

  /** A constructor. */
  static MethodDecl constructor(List<Param> params, List<Stmt> body, Location location) {
    return new MethodDecl(
        MethodDecl.CONSTRUCTOR,
        params,
        TypeName.of("void"),
        Optional.of(Trees.block(body, location)),
        false,
        true,
        List.of(),
        location);
  }

  /** A method. */
  MethodDecl method(Node node, boolean isStatic) {
    Location at = node.child("name").orElse(node).location();
    List<Node> explicit = Names.params(node.of("parameters"), "parameter");
    List<Node> given = Names.given(node.of("parameters"), "parameter");
    List<Param> params = new ArrayList<>(params(explicit));
    params.addAll(given(given));
    Optional<Stmt.Block> body =
        node.child("body")
            .map(
                b ->
                    isLost(node, b)
                        ? Trees.block(List.of(Trees.returned(expressions.unsupported(node))), at)
                        : body(explicit, given, b, isUnit(node)));
    return new MethodDecl(
        Names.nameOf(node),
        params,
        Types.of(node.child("return_type")),
        body,
        isStatic,
        !node.first("modifiers").filter(m -> m.text().contains("private")).isPresent(),
        List.of(),
        at);
  }

  /** Whether an error stands in the value of a method that is no block. */
  private static boolean isLost(Node method, Node body) {
    boolean block = body.is("block") || body.is("indented_block");
    return !block && method.isBroken();
  }

  private static boolean isUnit(Node method) {
    return method.child("return_type").filter(t -> t.text().equals("Unit")).isPresent();
  }

  private Stmt.Block body(List<Node> params, List<Node> given, Node body, boolean unit) {
    return context.scoped(
        () -> {
          declare(params, given);
          return expressions.statements().body(body, !unit);
        });
  }

  /** Declares the parameters of a method or class. */
  void declare(List<Node> params, List<Node> given) {
    for (Node param : params) {
      if (Names.isByName(param)) {
        context.declareComputed(Names.nameOf(param));
      } else {
        context.declare(Names.nameOf(param));
      }
    }
    for (Node param : given) {
      context.declare(Names.nameOf(param));
      context.give(Names.nameOf(param), param.child("type").map(Node::text).orElse(""));
    }
  }

  List<Param> params(List<Node> nodes) {
    return nodes.stream().map(node -> param(node, marks(node))).toList();
  }

  private static List<Annotation> marks(Node param) {
    return Names.isByName(param)
        ? List.of(new Annotation(Param.BY_NAME, Map.of(), param.location()))
        : List.of();
  }

  /** Parameters that calls leave out. */
  List<Param> given(List<Node> nodes) {
    return nodes.stream()
        .map(node -> param(node, List.of(new Annotation("given", Map.of(), node.location()))))
        .toList();
  }

  private Param param(Node node, List<Annotation> annotations) {
    return new Param(
        Types.of(node.child("type")),
        Names.nameOf(node),
        node.child("type").filter(t -> t.is("repeated_parameter_type")).isPresent(),
        annotations,
        node.child("default_value").map(expressions::argument));
  }

  /** A method inside a method is a function. */
  Expr.Lambda closure(Node node) {
    List<Node> explicit = Names.params(node.of("parameters"), "parameter");
    List<Node> given = Names.given(node.of("parameters"), "parameter");
    List<Param> params = new ArrayList<>(params(explicit));
    params.addAll(params(given));
    List<Node> body = node.child("body").map(List::of).orElse(List.of());
    return context.scoped(
        () -> {
          declare(explicit, given);
          return expressions.statements().lambdaOf(params, body, node.location());
        });
  }
}
