package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.LeftOut;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers what is written in statement position; its value is the value of the last one. */
final class Statements {
  private static final Set<String> SILENT =
      Set.of(
          "import_declaration",
          "export_declaration",
          "package_clause",
          "type_definition",
          "self_type",
          "val_declaration",
          "var_declaration",
          "function_declaration",
          ";",
          "end_clause",
          "annotation");

  private final Context context;
  private final Expressions expressions;
  private final Patterns patterns;
  private final Loops loops;
  private final Definitions definitions;

  Statements(Context context, Expressions expressions, Definitions definitions) {
    this.context = context;
    this.expressions = expressions;
    this.definitions = definitions;
    this.patterns = new Patterns(context, expressions, this);
    this.loops = new Loops(context, expressions, this);
  }

  Patterns patterns() {
    return patterns;
  }

  Loops loops() {
    return loops;
  }

  /** A body: a block, or one expression. */
  Stmt.Block body(Node node, boolean returning) {
    return context.scoped(() -> Trees.block(all(inside(node), returning), node.location()));
  }

  static List<Node> inside(Node node) {
    boolean block = node.is("block") || node.is("indented_block") || node.is("template_body");
    return block ? node.named() : List.of(node);
  }

  /** Statements in order. */
  List<Stmt> all(List<Node> nodes, boolean returning) {
    List<Stmt> out = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      one(nodes.get(i), returning && i == nodes.size() - 1, out);
    }
    return out;
  }

  /** An error costs the statement that it stands in, and none around it. */
  private static boolean isBroken(Node node) {
    return node.isError()
        || node.named().stream().anyMatch(child -> !isSequence(child, node) && isBroken(child));
  }

  private static boolean isSequence(Node child, Node node) {
    return child.is("block")
        || child.is("indented_block")
        || (node.is("case_clause") && child.field().equals("body"));
  }

  private void one(Node node, boolean returning, List<Stmt> out) {
    Location at = node.location();
    if (SILENT.contains(node.type())) {
      return;
    }
    if (isBroken(node)) {
      out.addAll(LeftOut.statements(node.written(), expressions.unsupported(node)));
      return;
    }
    switch (node.type()) {
      case "val_definition":
      case "var_definition":
        variable(node, out);
        break;
      case "given_definition":
        given(node, out);
        break;
      case "function_definition":
        if (node.has("parameters")) {
          context.declare(Names.nameOf(node));
        } else {
          context.declareComputed(Names.nameOf(node));
        }
        out.add(
            new Stmt.Local(
                TypeName.INFERRED, Names.nameOf(node), Optional.of(definitions.closure(node)), at));
        break;
      case "class_definition":
      case "object_definition":
      case "trait_definition":
        definitions.nested(List.of(node), "").forEach(t -> out.add(new Stmt.LocalType(t, at)));
        break;
      case "block":
      case "indented_block":
        out.add(body(node, returning));
        break;
      case "if_expression":
        out.add(branch(node, returning));
        break;
      case "match_expression":
        out.add(patterns.match(node, returning));
        break;
      case "for_expression":
        loops.forEach(node, returning, out);
        break;
      case "while_expression":
      case "do_while_expression":
        out.add(loops.loop(node));
        break;
      case "try_expression":
        out.add(attempt(node, returning));
        break;
      case "throw_expression":
        out.add(new Stmt.Throw(expressions.first(node), at));
        break;
      case "return_expression":
        out.add(new Stmt.Return(node.named().stream().findFirst().map(expressions::of), at));
        break;
      default:
        Expr expr = expressions.of(node);
        out.add(returning ? Trees.returned(expr) : new Stmt.Eval(expr, expr.location()));
    }
  }

  /** A named value that is passed by itself. */
  private void given(Node node, List<Stmt> out) {
    String name = Names.nameOf(node);
    Optional<Expr> value = node.child("body").map(expressions::of);
    if (!name.isEmpty() && value.isPresent()) {
      context.declare(name);
      context.give(name, node.child("return_type").map(Node::text).orElse(""));
      out.add(new Stmt.Local(Types.of(node.child("return_type")), name, value, node.location()));
    }
  }

  private void variable(Node node, List<Stmt> out) {
    Optional<Node> pattern = node.child("pattern");
    Optional<Expr> value = node.child("value").map(expressions::of);
    TypeName type = Types.of(node.child("type"));
    if (pattern.isEmpty()) {
      return;
    }
    if (pattern.get().is("identifier")) {
      String name = pattern.get().text();
      if (Names.isLazy(node) && value.isPresent()) {
        context.declareComputed(name);
        Lazies.local(name, value.get(), context, out);
        return;
      }
      context.declare(name);
      if (Names.isImplicit(node)) {
        context.give(name, node.child("type").map(Node::text).orElse(""));
      }
      out.add(new Stmt.Local(type, name, value, pattern.get().location()));
      return;
    }
    value.ifPresent(
        v -> {
          Location at = pattern.get().location();
          String name = context.fresh();
          out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(v), at));
          patterns.bind(pattern.get(), Trees.name(name, at), out);
        });
  }

  private Stmt branch(Node node, boolean returning) {
    Expr condition =
        node.child("condition").map(expressions::of).orElseGet(() -> expressions.unsupported(node));
    Stmt then = body(node.child("consequence").orElse(node), returning);
    Optional<Stmt> otherwise = node.child("alternative").map(e -> body(e, returning));
    return new Stmt.If(condition, then, otherwise, node.location());
  }

  private Stmt attempt(Node node, boolean returning) {
    Stmt.Block body = body(node.child("body").orElse(node), returning);
    List<Stmt.Catch> catches = new ArrayList<>();
    node.first("catch_clause").stream()
        .flatMap(clause -> handlers(clause).stream())
        .forEach(each -> catches.add(handler(each, returning)));
    Optional<Stmt.Block> last =
        node.first("finally_clause")
            .flatMap(clause -> clause.named().stream().findFirst())
            .map(block -> body(block, false));
    return new Stmt.Try(List.of(), body, catches, last, node.location());
  }

  /** One case may stand behind the word, or several in a block. */
  private static List<Node> handlers(Node clause) {
    return clause.has("case")
        ? List.of(clause)
        : clause.named().stream().flatMap(cases -> cases.of("case_clause").stream()).toList();
  }

  private Stmt.Catch handler(Node clause, boolean returning) {
    Optional<Node> pattern = clause.child("pattern");
    TypeName type =
        pattern.flatMap(p -> p.child("type")).map(Types::of).orElse(TypeName.of("Throwable"));
    String name =
        pattern
            .map(p -> p.child("pattern").orElse(p))
            .filter(p -> p.is("identifier"))
            .map(Node::text)
            .orElse(context.fresh());
    return context.scoped(
        () -> {
          context.declare(name);
          return new Stmt.Catch(
              List.of(type.name().equals("NonFatal") ? TypeName.of("Throwable") : type),
              name,
              caseBody(clause, returning));
        });
  }

  /** What stands behind the arrow of a case. */
  Stmt.Block caseBody(Node clause, boolean returning) {
    return context.scoped(
        () -> {
          List<Node> inside = new ArrayList<>();
          for (Node body : clause.all("body")) {
            inside.addAll(inside(body));
          }
          return Trees.block(all(inside, returning), clause.location());
        });
  }

  /** A closure over the nodes of a body. */
  Expr.Lambda lambda(List<Param> params, List<Node> body, Location at) {
    return context.scoped(
        () -> {
          params.forEach(param -> context.declare(param.name()));
          return lambdaOf(params, body, at);
        });
  }

  /** The same where the parameters are declared. */
  Expr.Lambda lambdaOf(List<Param> params, List<Node> body, Location at) {
    return context.scoped(
        () -> {
          if (body.size() == 1 && isSimple(body.get(0))) {
            return Trees.lambda(params, Trees.returned(expressions.of(body.get(0))), at);
          }
          List<Node> inside = body.size() == 1 ? inside(body.get(0)) : body;
          return Trees.lambda(params, Trees.block(all(inside, true), at), at);
        });
  }

  private static boolean isSimple(Node node) {
    return node.type().endsWith("_literal")
        || Set.of(
                "identifier",
                "call_expression",
                "field_expression",
                "infix_expression",
                "tuple_expression",
                "string",
                "interpolated_string_expression",
                "instance_expression",
                "generic_function",
                "postfix_expression",
                "prefix_expression")
            .contains(node.type());
  }
}
