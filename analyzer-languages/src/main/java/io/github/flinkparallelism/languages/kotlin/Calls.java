package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers names, properties and calls. */
final class Calls {
  /** Interfaces whose only method is run by the program itself. */
  private static final Set<String> FUNCTIONAL =
      Set.of(
          "Runnable",
          "Callable",
          "Supplier",
          "Consumer",
          "BiConsumer",
          "Function",
          "BiFunction",
          "UnaryOperator",
          "BinaryOperator",
          "Predicate",
          "Comparator");

  private final Context context;
  private final Expressions expressions;
  private final LibraryCalls library;

  Calls(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
    this.library = new LibraryCalls(context);
  }

  Expr name(String name, Location at) {
    Optional<Context.Local> local = context.local(name);
    if (local.isPresent()) {
      Expr value = Trees.name(name, at);
      return local.get().isFunction() ? Trees.call(value, "invoke", at) : value;
    }
    Optional<String> alias = context.names().alias(name);
    if (alias.isPresent()) {
      return alias.get().contains(".") ? Trees.type(alias.get(), at) : name(alias.get(), at);
    }
    if (context.names().isType(name) || looksLikeType(name)) {
      String type = expressions.types().named(name);
      return type.contains(".") ? Trees.type(type, at) : Trees.name(name, at);
    }
    return new Expr.Select(context.receivers(true, at), name, Accessors.of(name), at);
  }

  /** Types begin with a capital letter and have small ones as well; constants have not. */
  private static boolean looksLikeType(String name) {
    return Character.isUpperCase(name.charAt(0))
        && !name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  // ------------------------------------------------------------------ members

  private static Optional<Node> member(Node navigation) {
    return navigation.first("navigation_suffix").flatMap(s -> s.first("simple_identifier"));
  }

  private static boolean isSafe(Node navigation) {
    return navigation.first("navigation_suffix").filter(s -> s.has("?.")).isPresent();
  }

  private static Node target(Node node) {
    return node.children().get(0);
  }

  Expr navigation(Node node) {
    Optional<Node> member = member(node);
    if (member.isEmpty()) {
      return expressions.unsupported(node);
    }
    Node target = target(node);
    Location at = member.get().location();
    String name = Names.identifier(member.get());
    if (target.is("callable_reference") && target.has("class")) {
      return expressions.of(target);
    }
    Optional<Expr> constant = constant(node, at);
    if (constant.isPresent()) {
      return constant.get();
    }
    Expr value = expressions.of(target);
    if (isSafe(node)) {
      String text = Expressions.text(node);
      return expressions.nulls().safe(value, each -> property(each, name, at), text, at);
    }
    boolean nested = isPath(value) && looksLikeType(name);
    return nested ? new Expr.Field(value, name, at) : property(value, name, at);
  }

  /** A class, or the package that it lies in. */
  private static boolean isPath(Expr value) {
    if (value instanceof Expr.Name name) {
      return looksLikeType(name.name());
    }
    return value instanceof Expr.Field field
        ? isPath(field.target()) || looksLikeType(field.name()) || isPackage(field.target())
        : isPackage(value);
  }

  private static boolean isPackage(Expr value) {
    if (value instanceof Expr.Select select) {
      return select.target() instanceof Expr.Receivers || isPackage(select.target());
    }
    return value instanceof Expr.Name;
  }

  private static Optional<Expr> constant(Node node, Location at) {
    switch (node.text()) {
      case "Int.MAX_VALUE":
        return Optional.of(Trees.literal(Integer.MAX_VALUE, at));
      case "Int.MIN_VALUE":
        return Optional.of(Trees.literal(Integer.MIN_VALUE, at));
      case "Long.MAX_VALUE":
        return Optional.of(Trees.literal(Long.MAX_VALUE, at));
      default:
        return Optional.empty();
    }
  }

  private static Expr property(Expr target, String name, Location at) {
    return new Expr.Select(target, name, Accessors.of(name), at);
  }

  // ------------------------------------------------------------------ calls

  /** A call with all that is passed to it: a lambda behind the brackets is a part of it. */
  private record Parts(Node callee, List<Node> arguments, Optional<Node> lambda) {
    static Optional<Parts> of(Node node) {
      Node callee = target(node);
      Optional<Node> suffix = node.first("call_suffix");
      if (suffix.isEmpty()) {
        return Optional.empty();
      }
      Optional<Node> lambda = suffix.get().first("annotated_lambda");
      Optional<Node> list = suffix.get().first("value_arguments");
      boolean behind = lambda.isPresent() && list.isEmpty() && callee.is("call_expression");
      Optional<Parts> inner = behind ? of(callee) : Optional.empty();
      if (inner.filter(parts -> parts.lambda().isEmpty()).isPresent()) {
        return Optional.of(new Parts(inner.get().callee(), inner.get().arguments(), lambda));
      }
      return Optional.of(
          new Parts(callee, list.map(l -> l.of("value_argument")).orElse(List.of()), lambda));
    }
  }

  Expr call(Node node) {
    Optional<Parts> parts = Parts.of(node);
    if (parts.isEmpty()) {
      return expressions.unsupported(node);
    }
    return call(parts.get(), node);
  }

  private Expr call(Parts parts, Node whole) {
    Node callee = parts.callee();
    if (callee.is("range_expression")) {
      return expressions.unsupported(whole);
    } else if (callee.is("navigation_expression")) {
      return memberCall(parts, whole);
    } else if (callee.is("simple_identifier")) {
      return named(parts, whole);
    }
    Expr value = expressions.of(callee);
    return new Expr.Call(
        Optional.of(value), "invoke", arguments(parts, "", true), whole.location());
  }

  /** What stands before the body of a class, which the grammar takes for a lambda. */
  Expr beforeBody(Node node) {
    Optional<Parts> parts = Parts.of(node);
    Optional<Node> list = node.first("call_suffix").flatMap(s -> s.first("value_arguments"));
    boolean isCall = list.isPresent() || target(node).is("call_expression");
    return parts.isEmpty() || !isCall
        ? expressions.of(target(node))
        : call(new Parts(parts.get().callee(), parts.get().arguments(), Optional.empty()), node);
  }

  private Expr memberCall(Parts parts, Node whole) {
    Optional<Node> member = member(parts.callee());
    if (member.isEmpty()) {
      return expressions.unsupported(whole);
    }
    String name = Names.identifier(member.get());
    Location at = member.get().location();
    Expr value = expressions.of(target(parts.callee()));
    List<Expr> args = library.ordered(name, arguments(parts, name, true), at);
    if (isSafe(parts.callee())) {
      String text = Expressions.text(whole);
      return expressions
          .nulls()
          .safe(value, each -> new Expr.Call(Optional.of(each), name, args, at), text, at);
    }
    if (context.names().isInner(name) && !isPath(value) && !context.names().isFunction(name)) {
      return new Expr.New(
          Optional.of(value), TypeName.of(name), args, Optional.empty(), whole.location());
    }
    if (isPath(value) && looksLikeType(name)) {
      Optional<TypeName> type = nested(value, name);
      if (type.isPresent()) {
        return new Expr.New(Optional.empty(), type.get(), args, Optional.empty(), whole.location());
      }
    }
    return new Expr.Call(Optional.of(value), name, args, at);
  }

  /** {@code Outer.Inner(..)} makes an object, as {@code org.acme.Outer(..)} does. */
  private static Optional<TypeName> nested(Expr owner, String name) {
    return path(owner).map(prefix -> TypeName.of(prefix + "." + name));
  }

  private static Optional<String> path(Expr owner) {
    if (owner instanceof Expr.Name name) {
      return Optional.of(name.name());
    } else if (owner instanceof Expr.Field field) {
      return path(field.target()).map(prefix -> prefix + "." + field.name());
    } else if (owner instanceof Expr.Select select) {
      return select.target() instanceof Expr.Receivers
          ? Optional.of(select.name())
          : path(select.target()).map(prefix -> prefix + "." + select.name());
    }
    return Optional.empty();
  }

  private Expr named(Parts parts, Node whole) {
    Location at = parts.callee().location();
    String written = Names.identifier(parts.callee());
    List<Expr> args = arguments(parts, written, false);
    if (context.isLocal(written)) {
      return invoked(written, args, at);
    }
    Optional<Expr> ofLibrary = library.function(written, args, at);
    if (ofLibrary.isPresent()) {
      return ofLibrary.get();
    }
    Optional<String> alias = context.names().alias(written);
    String name = alias.map(path -> path.substring(path.lastIndexOf('.') + 1)).orElse(written);
    boolean function = context.names().isFunction(name);
    boolean type = context.names().isType(name) || Character.isUpperCase(name.charAt(0));
    if (type && !function && !context.names().isType(name) && Sized.isOne(name)) {
      return Sized.of(name, args, at);
    } else if (context.names().isObject(name) && !function) {
      return Trees.call(name(name, at), "invoke", at, args.toArray(Expr[]::new));
    } else if (type && !function) {
      return instance(alias.orElse(written), args, parts, whole.location());
    }
    if (context.names().isProperty(name) && !function && alias.isEmpty()) {
      return invoked(name, args, at);
    }
    Optional<Expr> target =
        context.hasReceivers() ? Optional.of(context.receivers(false, at)) : Optional.empty();
    return new Expr.Call(target, name, args, at);
  }

  /** A call of a variable; what its function has as receiver may be left out. */
  private Expr invoked(String variable, List<Expr> args, Location at) {
    int receiving = context.names().receiving(variable);
    List<Expr> all = new ArrayList<>(args);
    if (receiving == args.size()) {
      Optional<Expr> self = context.self("", at);
      if (self.isEmpty()) {
        return new Expr.Unsupported(variable + "(..)", at);
      }
      all.add(0, self.get());
    } else if (receiving == -2) {
      return new Expr.Unsupported(variable + "(..)", at);
    }
    return new Expr.Call(Optional.of(name(variable, at)), "invoke", all, at);
  }

  private Expr instance(String name, List<Expr> args, Parts parts, Location at) {
    boolean function =
        FUNCTIONAL.contains(name) && parts.arguments().isEmpty() && !context.names().isType(name);
    if (function && args.size() == 1) {
      return args.get(0);
    }
    return new Expr.New(
        Optional.empty(), TypeName.of(expressions.types().named(name)), args, Optional.empty(), at);
  }

  /** The arguments of a call of a constructor. */
  List<Expr> arguments(List<Node> written) {
    return written.stream().map(arg -> argument(arg, "")).toList();
  }

  private List<Expr> arguments(Parts parts, String function, boolean hasTarget) {
    List<Expr> args = new ArrayList<>();
    for (Node arg : parts.arguments()) {
      args.add(argument(arg, function));
    }
    parts.lambda().ifPresent(l -> args.add(expressions.lambdas().of(l, function, hasTarget)));
    return args;
  }

  private Expr argument(Node arg, String function) {
    List<Node> inside = Expressions.operands(arg);
    if (inside.isEmpty()) {
      return expressions.unsupported(arg);
    }
    Node last = inside.get(inside.size() - 1);
    Expr value = value(last, function);
    return arg.has("=") && inside.size() == 2
        ? new Expr.Named(Names.identifier(inside.get(0)), value, arg.location())
        : value;
  }

  private Expr value(Node node, String function) {
    if (node.is("spread_expression")) {
      return node.named().stream()
          .findFirst()
          .map(
              array ->
                  Trees.call(
                      Trees.type("kotlin.Spread", node.location()),
                      "of",
                      node.location(),
                      expressions.of(array)))
          .orElseGet(() -> expressions.unsupported(node));
    }
    return node.is("lambda_literal")
        ? expressions.lambdas().of(node, function, true)
        : expressions.of(node);
  }

  /** {@code ::f}, {@code x::f}, {@code T::class}. */
  Expr reference(Node node) {
    Location at = node.location();
    List<Node> named = node.named();
    if (node.has("class")) {
      return named.isEmpty()
              || !named.get(0).is("type_identifier")
              || context.names().isTypeParameter(named.get(0).text())
          ? expressions.unsupported(node)
          : new Expr.ClassLiteral(TypeName.of(expressions.types().named(named.get(0).text())), at);
    }
    if (named.isEmpty()) {
      return expressions.unsupported(node);
    }
    Node method = named.get(named.size() - 1);
    String name = Names.identifier(method);
    if (named.size() == 1 && Character.isLowerCase(name.charAt(0)) && !context.isLocal(name)) {
      return forwarding(name, at);
    }
    if (named.size() == 2 && named.get(0).is("type_identifier")) {
      String type = expressions.types().named(named.get(0).text());
      return new Expr.MethodRef(
          type.contains(".") ? Trees.type(type, at) : Trees.name(type, at), name, at);
    }
    return named.size() == 2 && !context.isLocal(name)
        ? new Expr.MethodRef(expressions.of(named.get(0)), name, at)
        : expressions.unsupported(node);
  }

  /** A function of this file as a value. */
  private Expr forwarding(String name, Location at) {
    return context
        .names()
        .parameters(name)
        .<Expr>map(
            count -> {
              List<Param> params = new ArrayList<>();
              List<Expr> args = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                String param = context.fresh();
                params.add(Trees.param(param));
                args.add(Trees.name(param, at));
              }
              Expr call = new Expr.Call(Optional.empty(), name, args, at);
              return Trees.lambda(params, Trees.returned(call), at);
            })
        .orElseGet(() -> new Expr.Unsupported("::" + name, at));
  }
}
