package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the compiler adds to a case class. */
final class CaseClasses {
  private static final String APPLY = "apply";

  private CaseClasses() {}

  /** {@code copy}, in which what is not passed is what the object has. */
  static MethodDecl copy(String type, List<Param> params, Location at) {
    List<Param> copied = new ArrayList<>();
    for (Param param : params) {
      Expr own = new Expr.Field(new Expr.This(Optional.empty(), at), param.name(), at);
      copied.add(
          new Param(param.type(), param.name(), param.varargs(), List.of(), Optional.of(own)));
    }
    return method("copy", type, copied, false, at);
  }

  /** {@code apply} of the companion. */
  static MethodDecl apply(String type, List<Param> params, Location at) {
    return method(APPLY, type, params, true, at);
  }

  /** One that a companion has itself stands in front of that of the compiler. */
  static void dropHidden(List<MethodDecl> methods) {
    methods.removeIf(
        method ->
            method.name().equals(APPLY)
                && methods.stream().anyMatch(other -> hides(other, method, methods)));
  }

  /** The compiler's has the place of its class. */
  private static boolean hides(MethodDecl other, MethodDecl method, List<MethodDecl> all) {
    Location place = method.location();
    boolean added =
        all.stream().anyMatch(each -> each.name().equals("copy") && each.location().equals(place));
    return added
        && other != method
        && other.name().equals(APPLY)
        && other.params().size() == method.params().size();
  }

  private static MethodDecl method(
      String name, String type, List<Param> params, boolean isStatic, Location at) {
    List<Expr> args = new ArrayList<>();
    params.forEach(param -> args.add(Trees.name(param.name(), at)));
    Expr created = new Expr.New(Optional.empty(), TypeName.of(type), args, Optional.empty(), at);
    Stmt.Block body = Trees.block(List.of(Trees.returned(created)), at);
    return new MethodDecl(
        name, params, TypeName.INFERRED, Optional.of(body), isStatic, true, List.of(), at);
  }
}
