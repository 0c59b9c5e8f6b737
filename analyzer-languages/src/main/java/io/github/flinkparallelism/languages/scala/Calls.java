package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.LeftOut;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers names, members and calls, with and without dots and parentheses. */
final class Calls {
  private static final Set<String> COMPARED = Set.of("==", "!=");
  private static final Set<String> OPERATORS =
      Set.of("+", "-", "*", "/", "%", "<", ">", "<=", ">=", "&&", "||", "&", "|", "^", "<<", ">>");

  private final Context context;
  private final Expressions expressions;
  private final Arguments arguments;
  private final Library library = new Library();

  Calls(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
    this.arguments = new Arguments(context, expressions);
  }

  List<Expr> instanceArguments(String type, Node list) {
    return arguments.of(list, context.names().classNamed(type));
  }

  Expr name(Node node) {
    Location at = node.location();
    String name = node.text().replace("`", "");
    if (XmlLiterals.isOne(name)) {
      return LeftOut.expression(name, at);
    }
    if (context.isComputed(name)) {
      return Trees.call(Trees.name(name, at), "apply", at);
    } else if (context.isLocal(name)) {
      return Trees.name(name, at);
    }
    Optional<String> alias = context.alias(name);
    if (alias.isPresent()) {
      return Trees.type(alias.get(), at);
    }
    Optional<Expr> known = library.name(name, at);
    if (known.isPresent()) {
      return known.get();
    }
    if (context.names().isBare(name)) {
      List<Expr> given = arguments.of(List.of(), context.names().method(name));
      return context.isInObject() || !given.isEmpty()
          ? new Expr.Call(Optional.empty(), name, given, at)
          : new Expr.Select(new Expr.This(Optional.empty(), at), name, at);
    }
    return Trees.name(name, at);
  }

  /** A path of names: {@code a.b.C}. */
  Expr path(Node node) {
    Expr path = null;
    for (Node part : node.named()) {
      path =
          path == null ? expressions.of(part) : new Expr.Field(path, part.text(), part.location());
    }
    return path == null ? expressions.unsupported(node) : path;
  }

  Expr select(Node node) {
    Optional<Node> value = node.child("value");
    Optional<Node> field = node.child("field");
    if (value.isEmpty() || field.isEmpty()) {
      return expressions.unsupported(node);
    }
    if (field.get().text().equals("asInstanceOf")) {
      return expressions.of(value.get());
    }
    Optional<Expr> known = library.path(node.text(), node.location());
    return known.orElseGet(() -> member(expressions.of(value.get()), field.get(), List.of(), true));
  }

  /** A member of a value, with arguments or {@code bare}, without parentheses. */
  Expr member(Expr target, Node method, List<Expr> args, boolean bare) {
    Location at = method.location();
    String name = method.text().replace("`", "");
    Optional<Expr> known = library.member(target, name, args, at);
    if (known.isPresent()) {
      return known.get();
    }
    return bare
        ? new Expr.Select(target, name, at)
        : new Expr.Call(Optional.of(target), name, args, at);
  }

  /** What pureconfig fills: {@code source.loadOrThrow[Conf]}. */
  Optional<Expr> loaded(Node generic, List<Node> args) {
    return generic.text().contains("load")
        ? new PureConfig(expressions).load(generic, args)
        : Optional.empty();
  }

  Expr call(Node node) {
    Optional<Node> generic = node.child("function").filter(f -> f.is("generic_function"));
    Optional<Expr> loaded =
        generic.flatMap(f -> loaded(f, node.child("arguments").map(Node::named).orElse(List.of())));
    if (loaded.isPresent()) {
      return loaded.get();
    }
    List<Node> lists = new ArrayList<>();
    Node function = node;
    while (function.is("call_expression") || function.is("generic_function")) {
      if (function.is("call_expression")) {
        function.child("arguments").ifPresent(list -> lists.add(0, list));
      }
      Optional<Node> inner = function.child("function");
      if (inner.isEmpty()) {
        return expressions.unsupported(node);
      }
      function = inner.get();
    }
    if (function.is("field_expression")) {
      Expr called = memberCall(function, lists, node);
      return generic.map(types -> Iterations.typed(called, types)).orElse(called);
    }
    if (function.is("identifier")) {
      Expr called = named(function, lists);
      return generic.map(types -> Scopt.typed(called, types)).orElse(called);
    }
    Expr value = expressions.of(function);
    return new Expr.Call(
        Optional.of(value), "apply", arguments.of(lists, Optional.empty()), node.location());
  }

  private Expr memberCall(Node function, List<Node> lists, Node whole) {
    Optional<Node> value = function.child("value");
    Optional<Node> field = function.child("field");
    if (value.isEmpty() || field.isEmpty()) {
      return expressions.unsupported(whole);
    }
    String name = field.get().text();
    Optional<Expr> ofLibrary = ofLibrary(value.get().text(), field.get(), lists);
    if (ofLibrary.isPresent()) {
      return ofLibrary.get();
    }
    Expr target = expressions.of(value.get());
    if (name.equals("copy") && arguments.hasNames(lists)) {
      return new Expr.Call(
          Optional.of(target), name, arguments.named(lists), field.get().location());
    }
    boolean ofType =
        target instanceof Expr.Name owner && context.names().classNamed(owner.name()).isPresent();
    Optional<Names.Signature> signature =
        context
            .names()
            .method(name)
            .filter(
                known ->
                    target instanceof Expr.This
                        || ofType
                        || known.isSpecial()
                        || arguments.hasNames(lists));
    List<Expr> args = arguments.of(lists, signature);
    Optional<Expr> known =
        library.call(function.text().replaceAll("\\s", ""), args, field.get().location());
    return known.orElseGet(() -> member(target, field.get(), args, false));
  }

  /** What a package or a companion of Scala's library has: {@code scala.util.Try}. */
  private Optional<Expr> ofLibrary(String owner, Node member, List<Node> lists) {
    if (context.isLocal(owner)) {
      return Optional.empty();
    }
    Location at = member.location();
    if (Companions.isPackage(owner)) {
      Optional<Expr> made =
          library.function(member.text(), arguments.of(lists, Optional.empty()), at);
      boolean map = member.text().equals("Map") && Companions.isMutable(owner);
      return map ? made.map(entries -> Companions.mutableMap(entries, at)) : made;
    }
    return Companions.SEQUENCES.contains(owner)
        ? Companions.sequence(
            owner + "." + member.text(), arguments.of(lists, Optional.empty()), context, at)
        : Optional.empty();
  }

  private Expr named(Node function, List<Node> lists) {
    Location at = function.location();
    String name = function.text().replace("`", "");
    Optional<Names.Signature> method = context.names().method(name);
    if (context.isLocal(name) || (context.names().isValue(name) && method.isEmpty())) {
      return new Expr.Call(
          Optional.of(name(function)),
          "apply",
          arguments.of(lists, method.filter(any -> !context.names().isValue(name))),
          at);
    }
    if (method.isPresent()) {
      return new Expr.Call(opened(at), name, arguments.of(lists, method), at);
    }
    Optional<Names.Signature> type = context.names().classNamed(name);
    if (context.names().isFactory(name)) {
      List<Expr> args = arguments.of(lists, Optional.empty());
      return new Expr.Call(Optional.of(Trees.name(name, at)), "apply", args, at);
    }
    if (type.isPresent()) {
      return new Expr.New(
          Optional.empty(), TypeName.of(name), arguments.of(lists, type), Optional.empty(), at);
    }
    List<Expr> args = arguments.of(lists, Optional.empty());
    Optional<Expr> known = library.function(name, args, at);
    if (known.isPresent()) {
      return known.get();
    }
    return Character.isUpperCase(name.charAt(0))
        ? new Expr.Call(Optional.of(Trees.name(name, at)), "apply", args, at)
        : new Expr.Call(opened(at), name, args, at);
  }

  /** The values whose members are imported. */
  private Optional<Expr> opened(Location at) {
    List<Expr> values = new ArrayList<>();
    for (String name : context.names().opened()) {
      if (context.isLocal(name) || context.names().isField(name)) {
        values.add(Trees.name(name, at));
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Expr.Receivers(values, Optional.empty(), at));
  }

  /** A method of this file as a function. */
  Optional<Expr> reference(Node method) {
    Location at = method.location();
    return context
        .names()
        .method(method.text())
        .map(
            signature -> {
              var params =
                  signature.params().stream()
                      .map(p -> new Param(typeOf(p), context.fresh(), false, List.of()))
                      .toList();
              List<Expr> args = new ArrayList<>();
              params.forEach(p -> args.add(Trees.name(p.name(), at)));
              Expr call = new Expr.Call(Optional.empty(), method.text(), args, at);
              return Trees.lambda(params, Trees.returned(call), at);
            });
  }

  /** The type of a parameter that is passed as any other. */
  private static TypeName typeOf(Node param) {
    return Types.of(
        param
            .child("type")
            .filter(type -> !Names.isByName(param) && !type.is("repeated_parameter_type")));
  }

  /** {@code a(i) = x}. */
  Expr update(Node left, Expr value) {
    Optional<Expr> target = left.child("function").map(expressions::of);
    List<Expr> args = new ArrayList<>();
    left.child("arguments").ifPresent(list -> args.addAll(arguments.of(list, Optional.empty())));
    args.add(value);
    return target
        .<Expr>map(t -> new Expr.Call(Optional.of(t), "update", args, left.location()))
        .orElseGet(() -> expressions.unsupported(left));
  }

  Expr infix(Node node) {
    Optional<Node> left = node.child("left");
    Optional<Node> right = node.child("right");
    Optional<Node> operator = node.child("operator");
    if (left.isEmpty() || right.isEmpty() || operator.isEmpty()) {
      return expressions.unsupported(node);
    }
    String name = operator.get().text();
    Location at = node.location();
    if (OPERATORS.contains(name)) {
      return new Expr.Binary(name, expressions.of(left.get()), expressions.of(right.get()), at);
    }
    if (COMPARED.contains(name)) {
      return compared(name, expressions.of(left.get()), expressions.of(right.get()), at);
    }
    if (name.equals("->")) {
      return Trees.array(List.of(expressions.of(left.get()), expressions.of(right.get())), at);
    }
    boolean assigns =
        name.length() == 2 && name.endsWith("=") && OPERATORS.contains(name.substring(0, 1));
    if (assigns && !context.names().isConstant(left.get().text())) {
      return new Expr.Assign(
          expressions.target(left.get()),
          Optional.of(name.substring(0, 1)),
          expressions.argument(right.get()),
          at);
    }
    if (operator.get().is("operator_identifier") && name.endsWith(":")) {
      return member(
          expressions.of(right.get()), operator.get(), arguments.infix(left.get()), false);
    }
    return member(expressions.of(left.get()), operator.get(), arguments.infix(right.get()), false);
  }

  /** Equality is that of {@code equals}, whatever the type. */
  private static Expr compared(String operator, Expr left, Expr right, Location at) {
    if (isPrimitive(left) || isPrimitive(right)) {
      return new Expr.Binary(operator, left, right, at);
    }
    Expr equal = Trees.equal(left, right, at);
    return operator.equals("==") ? equal : new Expr.Unary("!", equal, at);
  }

  private static boolean isPrimitive(Expr expr) {
    return expr instanceof Expr.Literal literal
        && literal.value().map(value -> !(value instanceof String)).orElse(true);
  }
}
