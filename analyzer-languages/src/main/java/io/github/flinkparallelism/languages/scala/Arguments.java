package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments by place and by name, with the defaults of those that are left out. */
final class Arguments {
  private final Context context;
  private final Names names;
  private final Expressions expressions;

  Arguments(Context context, Expressions expressions) {
    this.context = context;
    this.names = context.names();
    this.expressions = expressions;
  }

  /** What stands right of an infix method. */
  List<Expr> infix(Node right) {
    if (right.is("tuple_expression")) {
      return right.named().stream().map(expressions::argument).toList();
    }
    if (right.is("unit")) {
      return List.of();
    }
    boolean block = right.is("block") || right.is("case_block") || right.is("indented_block");
    return List.of(block ? expressions.blockArgument(right) : expressions.argument(right));
  }

  List<Expr> of(Node list, Optional<Names.Signature> signature) {
    return of(List.of(list), signature);
  }

  /** The arguments of all lists, as the signature orders them. */
  List<Expr> of(List<Node> lists, Optional<Names.Signature> signature) {
    List<Expr> byPlace = new ArrayList<>();
    Map<String, Expr> byName = new LinkedHashMap<>();
    for (Node list : lists) {
      if (!list.is("arguments")) {
        byPlace.add(expressions.blockArgument(list));
        continue;
      }
      for (Node arg : list.named()) {
        if (isNamed(arg)) {
          byName.put(arg.child("left").orElseThrow().text(), value(arg));
        } else {
          byPlace.add(byPlace(arg));
        }
      }
    }
    return signature
        .map(known -> ordered(known, byPlace, byName))
        .orElseGet(() -> unordered(byPlace, byName));
  }

  /** What throws is passed by name, or the program ends here whatever it is passed to. */
  private Expr byPlace(Node arg) {
    Expr value = expressions.argument(arg);
    return arg.is("throw_expression") ? computed(value) : value;
  }

  /** What is computed where it is used; itself where it is a function without parameters. */
  static Expr computed(Expr value) {
    boolean computed = value instanceof Expr.Lambda function && function.params().isEmpty();
    return computed ? value : Trees.lambda(List.of(), Trees.returned(value), value.location());
  }

  private Expr value(Node named) {
    return named
        .child("right")
        .map(expressions::argument)
        .orElseGet(() -> expressions.unsupported(named));
  }

  private static boolean isNamed(Node arg) {
    return arg.is("assignment_expression")
        && arg.child("left").filter(left -> left.is("identifier")).isPresent();
  }

  boolean hasNames(List<Node> lists) {
    return lists.stream().flatMap(list -> list.named().stream()).anyMatch(Arguments::isNamed);
  }

  /** Whoever is called knows which parameter a name means. */
  private static List<Expr> unordered(List<Expr> byPlace, Map<String, Expr> byName) {
    List<Expr> all = new ArrayList<>(byPlace);
    byName.forEach((name, value) -> all.add(new Expr.Named(name, value, value.location())));
    return all;
  }

  private List<Expr> ordered(
      Names.Signature signature, List<Expr> byPlace, Map<String, Expr> byName) {
    List<Expr> all = new ArrayList<>(byPlace);
    List<String> params = signature.names();
    boolean complete = byPlace.size() >= params.size();
    for (int i = byPlace.size(); i < params.size() && !complete; i++) {
      Expr named = byName.get(params.get(i));
      Optional<Node> byDefault = signature.params().get(i).child("default_value");
      if (named != null) {
        all.add(named);
      } else if (byDefault.isPresent()) {
        all.add(expressions.argument(byDefault.get()));
      } else {
        complete = true;
      }
    }
    for (int i = 0; i < Math.min(all.size(), params.size()); i++) {
      if (Names.isByName(signature.params().get(i))) {
        Expr value = all.get(i);
        all.set(i, computed(value));
      }
    }
    if (all.size() == params.size()) {
      signature.given().forEach(param -> all.add(given(param)));
    }
    return all;
  }

  /** What the compiler passes for a parameter of an implicit list. */
  private Expr given(Node param) {
    String type = param.child("type").map(Node::text).orElse("");
    return context
        .given(type)
        .<Expr>map(name -> Trees.name(name, param.location()))
        .orElseGet(() -> new Expr.Unsupported("implicit " + type, param.location()));
  }

  /** Arguments of which the names stay, as they are of a method that is found by its receiver. */
  List<Expr> named(List<Node> lists) {
    List<Expr> all = new ArrayList<>();
    for (Node list : lists) {
      for (Node arg : list.named()) {
        all.add(
            isNamed(arg)
                ? new Expr.Named(arg.child("left").orElseThrow().text(), value(arg), arg.location())
                : expressions.argument(arg));
      }
    }
    return all;
  }
}
