package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * pureconfig, whose macros fill a case class: the class and the configuration that fills it, in
 * terms of Typesafe Config.
 */
final class PureConfig {
  private static final String FACTORY = "com.typesafe.config.ConfigFactory";
  private static final String READER = "pureconfig.ConfigReader";
  private static final String OPTIONAL = "java.util.Optional";
  private static final Set<String> THROWING =
      Set.of("loadOrThrow", "loadConfigOrThrow", "pureconfig.loadConfigOrThrow");
  private static final Set<String> LOADING = Set.of("load", "loadConfig", "pureconfig.loadConfig");
  private final Expressions expressions;

  PureConfig(Expressions expressions) {
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
    if (function.isEmpty() || type.isEmpty()) {
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
    Expr wanted = new Expr.ClassLiteral(TypeName.of(type.get()), at);
    Expr made = call(READER, "read", List.of(wanted, config.get()), at);
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

  private static Expr call(String type, String method, List<Expr> args, Location at) {
    return new Expr.Call(Optional.of(Trees.type(type, at)), method, args, at);
  }
}
