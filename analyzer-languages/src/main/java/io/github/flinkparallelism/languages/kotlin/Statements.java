package io.github.flinkparallelism.languages.kotlin;

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

/** Lowers what is written in statement position. */
final class Statements {
  private static final Set<String> NO_EXPRESSION =
      Set.of(
          "property_declaration",
          "assignment",
          "function_declaration",
          "class_declaration",
          "object_declaration",
          "for_statement",
          "while_statement",
          "do_while_statement",
          "if_expression",
          "when_expression",
          "try_expression",
          "jump_expression",
          "elvis_expression",
          "label");

  private final Context context;
  private final Expressions expressions;
  private final Definitions definitions;
  private final Assignments assignments;
  private final Branches branches;
  private final Loops loops;

  /** What stands behind a return that the grammar ended too early. */
  private Optional<Node> cutOff = Optional.empty();

  Statements(Context context, Expressions expressions, Definitions definitions) {
    this.context = context;
    this.expressions = expressions;
    this.definitions = definitions;
    this.assignments = new Assignments(context, expressions);
    this.branches = new Branches(context, expressions, this);
    this.loops = new Loops(context, expressions, this);
  }

  Assignments assignments() {
    return assignments;
  }

  Branches branches() {
    return branches;
  }

  /** True for what needs no statement of its own. */
  boolean isExpression(Node node) {
    return !node.isError() && !NO_EXPRESSION.contains(node.type());
  }

  /** The statements of a body in braces or without. */
  static List<Node> inside(Node body) {
    if (!body.is("control_structure_body") && !body.is("function_body")) {
      return List.of(body);
    }
    if (!body.has("{")) {
      return Expressions.operands(body);
    }
    return body.first("statements").map(Expressions::operands).orElse(List.of());
  }

  Stmt.Block body(Node node, Result result) {
    return block(inside(node), result, node.location());
  }

  Stmt.Block block(List<Node> nodes, Result result, Location at) {
    return context.scoped(() -> Trees.block(all(nodes, result), at));
  }

  /** Statements in order; the last one has the result. */
  List<Stmt> all(List<Node> nodes, Result result) {
    List<Stmt> out = new ArrayList<>();
    Optional<String> label = Optional.empty();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is("label")) {
        label = Optional.of(node.text().replace("@", ""));
        continue;
      }
      int before = out.size();
      if (i + 1 < nodes.size() && isCutOff(last(node), nodes.get(i + 1))) {
        i++;
        cutOff = Optional.of(nodes.get(i));
        one(node, Result.NONE, out);
        cutOff = Optional.empty();
        continue;
      }
      one(node, i == nodes.size() - 1 ? result : Result.NONE, out);
      if (label.isPresent() && out.size() == before + 1) {
        out.set(before, new Stmt.Labeled(label.get(), out.get(before), node.location()));
      }
      label = Optional.empty();
    }
    return out;
  }

  /** In some places the grammar takes what is returned for a statement of its own. */
  private static boolean isCutOff(Node node, Node next) {
    boolean returns =
        node.is("jump_expression")
            && node.children().get(0).text().startsWith("return")
            && Expressions.operands(node).stream().allMatch(part -> part.is("label"));
    return returns && node.textBetween(node.end(), next.start()).matches("[ \\t]+");
  }

  private static Node last(Node node) {
    List<Node> inside = node.named();
    boolean jump = node.is("jump_expression") || inside.isEmpty();
    return jump ? node : last(inside.get(inside.size() - 1));
  }

  private boolean isBeforeCut(Node node) {
    return cutOff.filter(value -> isCutOff(node, value)).isPresent();
  }

  /** An error costs the statement that it stands in, and none around it. */
  private static boolean isBroken(Node node) {
    return node.isError()
        || node.named().stream().anyMatch(child -> !child.is("statements") && isBroken(child));
  }

  private void one(Node node, Result result, List<Stmt> out) {
    Location at = node.location();
    if (isBroken(node)) {
      out.addAll(LeftOut.statements(node.written(), expressions.unsupported(node)));
      return;
    }
    switch (node.type()) {
      case "property_declaration":
        new Locals(context, expressions, this).declare(node, out);
        break;
      case "assignment":
        out.add(Trees.eval(assignments.of(node)));
        break;
      case "function_declaration":
        function(node, out);
        break;
      case "class_declaration":
      case "object_declaration":
        out.add(new Stmt.LocalType(definitions.type(node, "", false), at));
        break;
      case "for_statement":
        out.add(loops.forEach(node));
        break;
      case "while_statement":
      case "do_while_statement":
        out.add(loops.loop(node));
        break;
      case "jump_expression":
        jump(node, out);
        break;
      default:
        value(node, result, out);
    }
  }

  /** What has a value, whose parts may be statements. */
  void value(Node node, Result result, List<Stmt> out) {
    switch (node.type()) {
      case "if_expression":
        out.add(branches.branch(node, result));
        break;
      case "when_expression":
        branches.when(node, result, out);
        break;
      case "try_expression":
        out.add(attempt(node, result));
        break;
      case "elvis_expression":
        elvis(node, result, out);
        break;
      case "jump_expression":
        jump(node, out);
        break;
      default:
        out.add(result.use().apply(expressions.of(node)));
    }
  }

  private void elvis(Node node, Result result, List<Stmt> out) {
    List<Node> parts = Expressions.operands(node);
    if (parts.size() != 2 || !Jumps.isJump(parts.get(1))) {
      out.add(result.use().apply(expressions.of(node)));
      return;
    }
    Location at = node.location();
    String name = context.fresh();
    out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(expressions.of(parts.get(0))), at));
    List<Stmt> otherwise = new ArrayList<>();
    value(parts.get(1), result, otherwise);
    out.add(
        new Stmt.If(
            Nulls.isNull(Trees.name(name, at), at),
            Trees.block(otherwise, at),
            Optional.empty(),
            at));
    if (!result.equals(Result.NONE)) {
      out.add(result.use().apply(Trees.name(name, at)));
    }
  }

  private void function(Node node, List<Stmt> out) {
    String name = Names.nameOf(node);
    // A variable holds one function: which of several of one name is called, it does not tell.
    Expr value =
        context.isDeclaredHere(name)
            ? expressions.unsupported(node)
            : expressions.lambdas().function(node, name);
    context.declare(name);
    out.add(new Stmt.Local(TypeName.INFERRED, name, Optional.of(value), node.location()));
  }

  private void jump(Node node, List<Stmt> out) {
    Location at = node.location();
    List<Node> inside =
        Expressions.operands(node).stream().filter(part -> !part.is("label")).toList();
    Optional<String> label =
        node.first("label").map(l -> l.text().replace("@", "")).filter(l -> !l.isEmpty());
    String keyword = node.children().get(0).text().replace("@", "");
    switch (keyword) {
      case "throw":
        out.add(
            new Stmt.Throw(
                inside.isEmpty() ? expressions.unsupported(node) : expressions.of(inside.get(0)),
                at));
        break;
      case "break":
        out.add(new Stmt.Break(label, at));
        break;
      case "continue":
        out.add(new Stmt.Continue(label, at));
        break;
      default:
        leave(node, label.orElse(""), inside, out);
    }
  }

  private void leave(Node node, String label, List<Node> inside, List<Stmt> out) {
    Location at = node.location();
    boolean here = context.leavesHere(label);
    Optional<String> leaving = here ? Optional.empty() : context.leaving(label);
    if (!here && leaving.isEmpty()) {
      out.add(new Stmt.Throw(expressions.unsupported(node), at));
      return;
    }
    boolean isEmpty = inside.isEmpty() && !isBeforeCut(node);
    if (!isEmpty) {
      Node value = inside.isEmpty() ? cutOff.orElseThrow() : inside.get(0);
      value(value, leaving.map(Result::into).orElse(Result.VALUE), out);
    } else if (here) {
      out.add(new Stmt.Return(Optional.empty(), at));
    }
    leaving.ifPresent(variable -> out.add(new Stmt.Break(Optional.of(variable), at)));
  }

  private Stmt attempt(Node node, Result result) {
    List<Stmt.Catch> catches = new ArrayList<>();
    for (Node clause : node.of("catch_block")) {
      String name = Names.nameOf(clause);
      catches.add(
          context.scoped(
              () -> {
                context.declare(name);
                return new Stmt.Catch(
                    List.of(expressions.types().in(clause)), name, statementsOf(clause, result));
              }));
    }
    Optional<Stmt.Block> last =
        node.first("finally_block").map(clause -> statementsOf(clause, Result.NONE));
    return new Stmt.Try(List.of(), statementsOf(node, result), catches, last, node.location());
  }

  private Stmt.Block statementsOf(Node node, Result result) {
    List<Node> inside = node.first("statements").map(Expressions::operands).orElse(List.of());
    return block(inside, result, node.location());
  }

  /** Declares the variables of {@code (a, b)}. */
  void destructure(Node pattern, Expr value, List<Stmt> out) {
    int index = 0;
    for (Node variable : pattern.of("variable_declaration")) {
      index++;
      String name = Names.nameOf(variable);
      if (!name.equals("_")) {
        context.declare(name);
        Location at = variable.location();
        Expr part = new Expr.Call(Optional.of(value), "component" + index, List.of(), at);
        out.add(new Stmt.Local(expressions.types().in(variable), name, Optional.of(part), at));
      }
    }
  }

  /** The parameters of a function, with their defaults. */
  List<Param> params(Node function) {
    return function
        .first("function_value_parameters")
        .map(list -> new Parameters(context, expressions).of(list))
        .orElse(List.of());
  }

  /** The body of a function: an expression is what it returns. */
  Stmt.Block functionBody(Node function) {
    Location at = function.location();
    return function
        .first("function_body")
        .map(body -> context.left(body(body, body.has("{") ? Result.NONE : Result.VALUE)))
        .orElseGet(() -> Trees.block(List.of(), at));
  }
}
