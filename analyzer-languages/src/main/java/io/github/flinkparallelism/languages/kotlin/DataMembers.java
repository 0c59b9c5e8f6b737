package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the compiler adds to a data class; its equality is that of a record. */
final class DataMembers {
  private final Location at;

  DataMembers(Location at) {
    this.at = at;
  }

  List<MethodDecl> of(String type, List<Param> params) {
    List<MethodDecl> methods = new ArrayList<>();
    for (int i = 0; i < params.size(); i++) {
      Expr value = TypeDraft.own(params.get(i).name(), at);
      methods.add(method("component" + (i + 1), List.of(), value));
    }
    methods.add(method("toString", List.of(), text(type, params)));
    methods.add(copy(type, params));
    return methods;
  }

  private MethodDecl method(String name, List<Param> params, Expr result) {
    return Functions.method(name, params, List.of(Trees.returned(result)), false, at);
  }

  private Expr text(String type, List<Param> params) {
    String separator = type + "(";
    Expr text = null;
    for (Param param : params) {
      Expr label = Trees.literal(separator + param.name() + "=", at);
      Expr before = text == null ? label : new Expr.Binary("+", text, label, at);
      text = new Expr.Binary("+", before, TypeDraft.own(param.name(), at), at);
      separator = ", ";
    }
    return text == null
        ? Trees.literal(type + "()", at)
        : new Expr.Binary("+", text, Trees.literal(")", at), at);
  }

  /** What is not passed is what the object has. */
  private MethodDecl copy(String type, List<Param> params) {
    List<Param> copied = new ArrayList<>();
    List<Expr> args = new ArrayList<>();
    for (Param param : params) {
      Expr own = TypeDraft.own(param.name(), at);
      copied.add(new Param(param.type(), param.name(), false, List.of(), Optional.of(own)));
      args.add(Trees.name(param.name(), at));
    }
    Expr created = new Expr.New(Optional.empty(), TypeName.of(type), args, Optional.empty(), at);
    return method("copy", copied, created);
  }
}
