package io.github.flinkparallelism.languages.scala;

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
import java.util.List;
import java.util.Optional;

/** Methods that start programs. */
final class Mains {
  /** The arguments of a program. */
  static final Param ARGS = new Param(new TypeName("String", 1), "args", false, List.of());

  private final Definitions definitions;

  Mains(Definitions definitions) {
    this.definitions = definitions;
  }

  static boolean isMain(Node node) {
    return node.is("function_definition")
        && node.of("annotation").stream().anyMatch(a -> a.text().equals("@main"));
  }

  static MethodDecl main(List<Stmt> body, Location at) {
    return new MethodDecl(
        "main",
        List.of(ARGS),
        TypeName.of("void"),
        Optional.of(Trees.block(body, at)),
        true,
        true,
        List.of(),
        at);
  }

  /** The class that {@code @main} makes of a method: it reads the arguments and runs the body. */
  TypeDecl type(Node node, String packageName) {
    String name = Names.nameOf(node);
    Location at = node.child("name").orElse(node).location();
    MethodDecl method = definitions.context().inType(true, () -> definitions.method(node, true));
    List<Stmt> body = new ArrayList<>();
    for (int i = 0; i < method.params().size(); i++) {
      Param param = method.params().get(i);
      if (!param.name().equals(ARGS.name())) {
        TypeName type = param.varargs() ? TypeName.INFERRED : param.type();
        body.add(new Stmt.Local(type, param.name(), Optional.of(argument(param, i, at)), at));
      }
    }
    method.body().ifPresent(block -> body.addAll(block.statements()));
    TypeDraft draft =
        new TypeDraft(definitions, name, Definitions.qualified(packageName, name), at);
    draft.method(main(body, at));
    return draft.build();
  }

  private static Expr argument(Param param, int index, Location at) {
    Expr args = Trees.name(ARGS.name(), at);
    String type = param.type().name();
    if (param.varargs()) {
      Expr rest = index == 0 ? args : Trees.call(args, "drop", at, Trees.literal(index, at));
      Expr each = parsed(Trees.name("$text", at), type, at);
      return each instanceof Expr.Name
          ? rest
          : Trees.call(
              rest,
              "map",
              at,
              Trees.lambda(List.of(Trees.param("$text")), Trees.returned(each), at));
    }
    return parsed(new Expr.Index(args, Trees.literal(index, at), at), type, at);
  }

  private static Expr parsed(Expr text, String type, Location at) {
    switch (type) {
      case "int":
        return Trees.call(Trees.type("java.lang.Integer", at), "parseInt", at, text);
      case "long":
        return Trees.call(Trees.type("java.lang.Long", at), "parseLong", at, text);
      case "boolean":
        return Trees.call(Trees.type("java.lang.Boolean", at), "parseBoolean", at, text);
      default:
        return text;
    }
  }
}
