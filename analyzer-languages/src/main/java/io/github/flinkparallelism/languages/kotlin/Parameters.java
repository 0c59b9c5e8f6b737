package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers parameters with their defaults. */
final class Parameters {
  private final Context context;
  private final Expressions expressions;

  Parameters(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** Those in the brackets of a function or of a class. */
  List<Param> of(Node list) {
    return context.scoped(
        () -> {
          List<Param> params = new ArrayList<>();
          boolean varargs = false;
          List<Node> parts = list.children();
          for (int i = 0; i < parts.size(); i++) {
            Node part = parts.get(i);
            if (part.is("parameter_modifiers")) {
              varargs = part.text().contains("vararg");
            } else if (part.is("parameter") || part.is("class_parameter")) {
              params.add(param(part, varargs, byDefault(part, parts, i)));
              varargs = false;
            }
          }
          return params;
        });
  }

  /** What stands behind the equals sign, inside of the parameter or behind it. */
  private static Optional<Node> byDefault(Node param, List<Node> siblings, int index) {
    List<Node> inside = param.children();
    for (int i = 0; i < inside.size() - 1; i++) {
      if (inside.get(i).is("=")) {
        return Optional.of(inside.get(i + 1));
      }
    }
    boolean behind = index + 2 < siblings.size() && siblings.get(index + 1).is("=");
    return behind ? Optional.of(siblings.get(index + 2)) : Optional.empty();
  }

  private Param param(Node node, boolean varargs, Optional<Node> byDefault) {
    boolean many = varargs || Names.hasModifier(node, "vararg");
    TypeName type = expressions.types().in(node);
    Optional<Node> function =
        node.named().stream().filter(each -> each.is("function_type")).findFirst();
    Optional<Expr> value =
        byDefault.map(
            each ->
                each.is("lambda_literal") && function.isPresent()
                    ? expressions.lambdas().ofType(each, function.get())
                    : expressions.of(each));
    String name = Names.nameOf(node);
    context.declare(name);
    TypeName declared = many ? new TypeName(type.name(), type.dimensions() + 1) : type;
    return new Param(declared, name, many, List.of(), value);
  }
}
