package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls into Kotlin's library that stand for more than a model can do. */
final class LibraryCalls {
  /** The parameters of {@code joinToString}. */
  private static final List<String> JOINED =
      List.of("separator", "prefix", "postfix", "limit", "truncated", "transform");

  private final Context context;

  LibraryCalls(Context context) {
    this.context = context;
  }

  /** A call of a function without a receiver that is written. */
  Optional<Expr> function(String name, List<Expr> args, Location at) {
    boolean catching =
        name.equals("runCatching") && args.size() == 1 && !context.names().isFunction(name);
    return catching ? Optional.of(caught(args.get(0), at)) : Optional.empty();
  }

  /** {@code runCatching { .. }}: what is returned, or what is thrown. */
  private Expr caught(Expr action, Location at) {
    String thrown = context.fresh();
    Stmt.Block body =
        Trees.block(
            List.of(Trees.returned(result("success", Trees.call(action, "invoke", at), at))), at);
    Stmt.Block failed =
        Trees.block(List.of(Trees.returned(result("failure", Trees.name(thrown, at), at))), at);
    Stmt.Catch any = new Stmt.Catch(List.of(TypeName.of("java.lang.Throwable")), thrown, failed);
    Stmt attempt = new Stmt.Try(List.of(), body, List.of(any), Optional.empty(), at);
    return Trees.call(Trees.lambda(List.of(), Trees.block(List.of(attempt), at), at), "invoke", at);
  }

  private static Expr result(String kind, Expr content, Location at) {
    return Trees.call(Trees.type("kotlin.Result", at), kind, at, content);
  }

  /** The arguments of a member's call, in the order in which the model takes them. */
  List<Expr> ordered(String name, List<Expr> args, Location at) {
    if (!name.equals("joinToString") || context.names().isFunction(name)) {
      return args;
    }
    List<Expr> all =
        new ArrayList<>(
            List.of(
                Trees.literal(", ", at),
                Trees.literal("", at),
                Trees.literal("", at),
                Trees.literal(-1, at),
                Trees.literal("...", at),
                Trees.nothing(at)));
    for (int i = 0; i < args.size(); i++) {
      boolean last = args.get(i) instanceof Expr.Lambda && i == args.size() - 1;
      int place = last ? JOINED.size() - 1 : i;
      Expr value = args.get(i);
      if (value instanceof Expr.Named named) {
        place = JOINED.indexOf(named.name());
        value = named.value();
      }
      if (place < 0 || place >= all.size()) {
        return args;
      }
      all.set(place, value);
    }
    return all;
  }
}
