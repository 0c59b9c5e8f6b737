package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * pureconfig, whose macros fill a case class of this file: in terms of Typesafe Config, which it
 * reads with. Keys are the names of parameters in kebab case.
 */
final class PureConfig {
  private static final String FACTORY = "com.typesafe.config.ConfigFactory";
  private static final String OPTIONAL = "java.util.Optional";
  private static final Set<String> THROWING =
      Set.of("loadOrThrow", "loadConfigOrThrow", "pureconfig.loadConfigOrThrow");
  private static final Set<String> LOADING = Set.of("load", "loadConfig", "pureconfig.loadConfig");
  private static final Map<String, String> GETTERS =
      Map.of(
          "Int", "getInt",
          "Long", "getLong",
          "Double", "getDouble",
          "Boolean", "getBoolean",
          "String", "getString");

  private final Context context;
  private final Expressions expressions;

  PureConfig(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /**
   * The case class that is loaded; empty for another call.
   *
   * @param generic {@code source.loadOrThrow[Conf]}
   * @param args of its call, if it is one
   */
  Optional<Expr> load(Node generic, List<Node> args) {
    Optional<Node> function = generic.child("function");
    Optional<String> type =
        generic.child("type_arguments").map(list -> list.text().replaceAll("[\\[\\]\\s]", ""));
    if (function.isEmpty() || type.isEmpty() || context.names().classNamed(type.get()).isEmpty()) {
      return Optional.empty();
    }
    Location at = generic.location();
    String text = function.get().text().replaceAll("\\s", "");
    Optional<Expr> config = Optional.empty();
    String name = text;
    if (text.startsWith("load") || text.startsWith("pureconfig.load")) {
      config = Optional.of(below(call(FACTORY, "load", List.of(), at), args, at));
    } else if (function.get().is("field_expression") && args.isEmpty()) {
      name = function.get().child("field").map(Node::text).orElse("");
      config = function.get().child("value").flatMap(this::source);
    }
    boolean throwing = THROWING.contains(name);
    if (config.isEmpty() || !(throwing || LOADING.contains(name))) {
      return Optional.empty();
    }
    Expr made = filled(type.get(), config.get(), at, new HashSet<>());
    return Optional.of(throwing ? made : call(OPTIONAL, "of", List.of(made), at));
  }

  private Expr below(Expr config, List<Node> args, Location at) {
    return args.isEmpty()
        ? config
        : new Expr.Call(
            Optional.of(config), "getConfig", List.of(expressions.argument(args.get(0))), at);
  }

  /** What a {@code ConfigSource} reads. */
  private Optional<Expr> source(Node node) {
    Location at = node.location();
    String text = node.text().replaceAll("\\s", "").replaceFirst("^pureconfig\\.", "");
    if (text.equals("ConfigSource.default")) {
      return Optional.of(call(FACTORY, "load", List.of(), at));
    }
    Optional<Node> function = node.child("function").filter(f -> f.is("field_expression"));
    List<Node> args = node.child("arguments").map(Node::named).orElse(List.of());
    if (!node.is("call_expression") || function.isEmpty() || args.size() != 1) {
      return Optional.empty();
    }
    String method = function.get().child("field").map(Node::text).orElse("");
    Optional<Node> owner = function.get().child("value");
    if (method.equals("at")) {
      return owner.flatMap(this::source).map(config -> below(config, args, at));
    } else if (owner.filter(o -> o.text().endsWith("ConfigSource")).isEmpty()) {
      return Optional.empty();
    }
    Expr arg = expressions.argument(args.get(0));
    switch (method) {
      case "resources":
        return Optional.of(call(FACTORY, "parseResources", List.of(arg), at));
      case "string":
        return Optional.of(call(FACTORY, "parseString", List.of(arg), at));
      case "file":
        TypeName file = TypeName.of("java.io.File");
        Expr opened = new Expr.New(Optional.empty(), file, List.of(arg), Optional.empty(), at);
        return Optional.of(call(FACTORY, "parseFile", List.of(opened), at));
      case "fromConfig":
        return Optional.of(arg);
      default:
        return Optional.empty();
    }
  }

  private Expr filled(String type, Expr config, Location at, Set<String> open) {
    Optional<Names.Signature> signature = context.names().classNamed(type);
    if (signature.isEmpty() || !open.add(type)) {
      return new Expr.Unsupported("pureconfig of " + type, at);
    }
    String name = context.fresh();
    List<Expr> args = new ArrayList<>();
    for (Node param : signature.get().params()) {
      args.add(value(param, Trees.name(name, at), at, open));
    }
    open.remove(type);
    Expr made = new Expr.New(Optional.empty(), TypeName.of(type), args, Optional.empty(), at);
    return Trees.immediately(List.of(Trees.param(name)), Trees.returned(made), List.of(config), at);
  }

  private Expr value(Node param, Expr config, Location at, Set<String> open) {
    Expr key = Trees.literal(kebab(Names.nameOf(param)), at);
    String type = param.child("type").map(t -> t.text().replaceAll("\\s", "")).orElse("");
    boolean option = type.startsWith("Option[") && type.endsWith("]");
    String read = option ? type.substring("Option[".length(), type.length() - 1) : type;
    Expr found =
        GETTERS.containsKey(read)
            ? Trees.call(config, GETTERS.get(read), at, key)
            : filled(read, Trees.call(config, "getConfig", at, key), at, open);
    Optional<Node> written = param.child("default_value");
    if (!option && written.isEmpty()) {
      return found;
    }
    Expr otherwise =
        written.map(expressions::argument).orElseGet(() -> call(OPTIONAL, "empty", List.of(), at));
    Expr then = option ? call(OPTIONAL, "of", List.of(found), at) : found;
    return new Expr.Conditional(Trees.call(config, "hasPath", at, key), then, otherwise, at);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static Expr call(String type, String method, List<Expr> args, Location at) {
    return new Expr.Call(Optional.of(Trees.type(type, at)), method, args, at);
  }
}
