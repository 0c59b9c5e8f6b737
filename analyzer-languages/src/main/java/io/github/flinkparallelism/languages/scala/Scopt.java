package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** scopt, which reads a program argument as the type that an option is declared with. */
final class Scopt {
  private static final Set<String> TYPED = Set.of("opt", "arg");

  private Scopt() {}

  /** The call with its type argument as the first argument: {@code opt[Int]("parallelism")}. */
  static Expr typed(Expr called, Node generic) {
    Optional<String> type =
        generic
            .child("type_arguments")
            .map(list -> list.text().replaceAll("\\s", ""))
            .filter(list -> list.startsWith("[") && list.endsWith("]"))
            .map(list -> list.substring(1, list.length() - 1));
    if (type.isEmpty() || !(called instanceof Expr.Call call) || !TYPED.contains(call.name())) {
      return called;
    }
    List<Expr> args = new ArrayList<>();
    args.add(new Expr.ClassLiteral(TypeName.of(type.get()), call.location()));
    args.addAll(call.args());
    return new Expr.Call(call.target(), call.name(), args, call.location());
  }
}
