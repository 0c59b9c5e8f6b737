package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers functions, accessors and constructors. */
final class Functions {
  private final Context context;
  private final Expressions expressions;

  Functions(Definitions definitions) {
    this.context = definitions.context();
    this.expressions = definitions.expressions();
  }

  /** What a function or property extends: the type before the dot. */
  static Optional<Node> extended(Node node) {
    List<Node> parts = node.children();
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).is(".") && Types.isType(parts.get(i - 1))) {
        return Optional.of(parts.get(i - 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Context.Self> self(Optional<Node> extended) {
    return extended.map(type -> new Context.Self(Param.EXTENDED, true));
  }

  private List<Param> receiver(Optional<Node> extended) {
    return extended.stream()
        .map(type -> new Param(expressions.types().of(type), Param.EXTENDED, false, List.of()))
        .toList();
  }

  MethodDecl function(Node node, boolean isStatic) {
    String name = Names.nameOf(node);
    Location at = node.first("simple_identifier").orElse(node).location();
    Optional<Node> extended = extended(node);
    return context.inFunction(
        name,
        self(extended),
        () -> {
          List<Param> params = new ArrayList<>(receiver(extended));
          List<Param> written = expressions.statements().params(node);
          params.addAll(written);
          params.addAll(ContextParameters.of(node, context));
          params.forEach(param -> context.declare(param.name()));
          Optional<Stmt.Block> body =
              node.first("function_body")
                  .map(
                      code ->
                          !code.has("{") && node.isBroken()
                              ? Trees.block(
                                  List.of(Trees.returned(expressions.unsupported(node))), at)
                              : expressions.statements().functionBody(node));
          return new MethodDecl(
              name,
              params,
              returnType(node),
              body,
              isStatic,
              !Names.hasModifier(node, "private"),
              List.of(),
              at);
        });
  }

  private TypeName returnType(Node node) {
    boolean behind = false;
    for (Node child : node.children()) {
      behind |= child.is("function_value_parameters");
      if (behind && Types.isType(child)) {
        return expressions.types().of(child);
      }
    }
    boolean expression = node.first("function_body").filter(body -> !body.has("{")).isPresent();
    return expression ? TypeName.INFERRED : TypeName.of("void");
  }

  /**
   * The getter of a property.
   *
   * @param backed true where it may read the property's field
   */
  MethodDecl getter(Node property, String name, Node getter, boolean isStatic, boolean backed) {
    Location at = getter.location();
    Optional<Node> extended = extended(property);
    return context.inFunction(
        "get",
        self(extended),
        () -> {
          List<Stmt> body = new ArrayList<>();
          if (backed) {
            context.declare("field");
            body.add(local("field", name, at));
          }
          body.addAll(expressions.statements().functionBody(getter).statements());
          return method(
              Accessors.of(name).get(Accessors.of(name).size() - 1),
              receiver(extended),
              body,
              isStatic,
              at);
        });
  }

  /** The setter of a property; what it assigns to the field is written at its end. */
  MethodDecl setter(Node property, String name, Node setter, boolean isStatic) {
    Location at = setter.location();
    Optional<Node> extended = extended(property);
    String param =
        setter
            .first("parameter_with_optional_type")
            .map(Names::nameOf)
            .filter(written -> !written.isEmpty())
            .orElse("value");
    return context.inFunction(
        "set",
        self(extended),
        () -> {
          List<Param> params = new ArrayList<>(receiver(extended));
          params.add(Trees.param(param));
          context.declare(param);
          context.declare("field", Context.Local.VARIABLE);
          List<Stmt> body = new ArrayList<>();
          if (extended.isEmpty()) {
            body.add(local("field", name, at));
          }
          body.addAll(expressions.statements().functionBody(setter).statements());
          if (extended.isEmpty()) {
            body.add(TypeDraft.assign(Trees.name(name, at), Trees.name("field", at), at));
          }
          return method(Accessors.setter(name), params, body, isStatic, at);
        });
  }

  private static Stmt local(String variable, String field, Location at) {
    return new Stmt.Local(TypeName.INFERRED, variable, Optional.of(Trees.name(field, at)), at);
  }

  static MethodDecl method(
      String name, List<Param> params, List<Stmt> body, boolean isStatic, Location at) {
    return new MethodDecl(
        name,
        params,
        TypeName.INFERRED,
        Optional.of(Trees.block(body, at)),
        isStatic,
        true,
        List.of(),
        at);
  }

  /** {@code constructor(..) : this(..) { .. }}. */
  MethodDecl constructor(Node node) {
    Location at = node.location();
    return context.inFunction(
        "constructor",
        Optional.empty(),
        () -> {
          List<Param> params = expressions.statements().params(node);
          params.forEach(param -> context.declare(param.name()));
          List<Stmt> body = new ArrayList<>();
          node.first("constructor_delegation_call").ifPresent(call -> body.add(delegation(call)));
          List<Node> inside = node.first("statements").map(Expressions::operands).orElse(List.of());
          body.addAll(expressions.statements().all(inside, Result.NONE));
          return constructor(params, body, !isHidden(node), at);
        });
  }

  private Stmt delegation(Node call) {
    String name = call.has("super") ? "super" : "this";
    return Trees.eval(new Expr.Call(Optional.empty(), name, arguments(call), call.location()));
  }

  /** The arguments of a call of a constructor. */
  List<Expr> arguments(Node call) {
    return call.first("value_arguments")
        .map(list -> expressions.calls().arguments(list.of("value_argument")))
        .orElse(List.of());
  }

  /** Whether a constructor can be called in its class only. */
  static boolean isHidden(Node constructor) {
    return Names.hasModifier(constructor, "private") || Names.hasModifier(constructor, "protected");
  }

  static MethodDecl constructor(
      List<Param> params, List<Stmt> body, boolean isPublic, Location at) {
    return new MethodDecl(
        MethodDecl.CONSTRUCTOR,
        params,
        TypeName.of("void"),
        Optional.of(Trees.block(body, at)),
        false,
        isPublic,
        List.of(),
        at);
  }
}
