package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code DataStream#iterate}, of which there are two that only types tell apart. */
final class Iterations {
  private Iterations() {}

  /**
   * The call with what Scala passes beside the written arguments of {@code iterate[R, F](step,
   * millis)}: the type of what is fed back.
   */
  static Expr typed(Expr called, Node generic) {
    List<Node> types = generic.child("type_arguments").map(Node::named).orElse(List.of());
    boolean apart =
        called instanceof Expr.Call call
            && call.name().equals("iterate")
            && call.args().size() == 2
            && types.size() == 2;
    if (!apart) {
      return called;
    }
    Expr.Call call = (Expr.Call) called;
    List<Expr> args = new ArrayList<>(call.args());
    args.add(new Expr.ClassLiteral(Types.of(Optional.of(types.get(1))), call.location()));
    return new Expr.Call(call.target(), call.name(), args, call.location());
  }
}
