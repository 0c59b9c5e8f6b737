package io.github.flinkparallelism.languages.scala;

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

/** {@code extension (x: T) def f} and the methods of implicit classes. */
final class ExtensionMethods {
  private final Definitions definitions;

  ExtensionMethods(Definitions definitions) {
    this.definitions = definitions;
  }

  /** Those of Scala 3, in which the receiver has a name. */
  List<MethodDecl> of(Node node) {
    List<Node> receivers = Names.params(node.of("parameters"), "parameter");
    List<Node> inside = new ArrayList<>(node.of("function_definition"));
    node.named().forEach(child -> inside.addAll(child.of("function_definition")));
    List<MethodDecl> methods = new ArrayList<>();
    for (Node method : inside) {
      if (receivers.size() == 1) {
        methods.add(of(method, definitions.params(receivers).get(0)));
      }
    }
    return methods;
  }

  private MethodDecl of(Node node, Param receiver) {
    MethodDecl method =
        definitions
            .context()
            .scoped(
                () -> {
                  definitions.context().declare(receiver.name());
                  return definitions.method(node, true);
                });
    List<Stmt> body = new ArrayList<>();
    Location at = method.location();
    body.add(
        new Stmt.Local(
            receiver.type(), receiver.name(), Optional.of(Trees.name(Param.EXTENDED, at)), at));
    method.body().ifPresent(block -> body.addAll(block.statements()));
    return extension(method, receiver.type(), Trees.block(body, at));
  }

  /** What an implicit class adds to the values that it wraps. */
  List<MethodDecl> ofClass(Node node) {
    List<Param> params =
        definitions.params(Names.params(node.of("class_parameters"), "class_parameter"));
    if (params.size() != 1) {
      return List.of();
    }
    TypeName wrapper = TypeName.of(Names.nameOf(node));
    List<MethodDecl> methods = new ArrayList<>();
    for (Node each :
        node.child("body").map(body -> body.of("function_definition")).orElse(List.of())) {
      MethodDecl method = definitions.method(each, true);
      Location at = method.location();
      Expr wrapped =
          new Expr.New(
              Optional.empty(),
              wrapper,
              List.of(Trees.name(Param.EXTENDED, at)),
              Optional.empty(),
              at);
      List<Expr> passed = new ArrayList<>();
      method.params().forEach(param -> passed.add(Trees.name(param.name(), at)));
      Expr call = new Expr.Call(Optional.of(wrapped), method.name(), passed, at);
      methods.add(
          extension(method, params.get(0).type(), Trees.block(List.of(Trees.returned(call)), at)));
    }
    return methods;
  }

  private static MethodDecl extension(MethodDecl method, TypeName extended, Stmt.Block body) {
    List<Param> params = new ArrayList<>();
    params.add(new Param(extended, Param.EXTENDED, false, List.of()));
    params.addAll(method.params());
    return new MethodDecl(
        method.name(),
        params,
        method.returnType(),
        Optional.of(body),
        true,
        true,
        List.of(),
        method.location());
  }
}
