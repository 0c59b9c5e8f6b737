package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.EnumConstant;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code object X extends Enumeration} and Scala 3's {@code enum}, as Java's enums. */
final class Enumerations {
  private final Definitions definitions;

  Enumerations(Definitions definitions) {
    this.definitions = definitions;
  }

  /** Whether all that the type is can be said by an enum of Java. */
  static boolean isOne(Node node) {
    if (node.is("enum_definition")) {
      return cases(node).stream().allMatch(each -> each.is("simple_enum_case"));
    }
    return node.is("object_definition")
        && node.child("extend").stream()
            .flatMap(clause -> clause.all("type").stream())
            .anyMatch(type -> type.text().equals("Enumeration"))
        && body(node).stream().allMatch(Enumerations::isValues);
  }

  private static List<Node> body(Node node) {
    return node.child("body").map(Node::named).orElse(List.of());
  }

  private static List<Node> cases(Node node) {
    return body(node).stream()
        .filter(each -> each.is("enum_case_definitions"))
        .flatMap(each -> each.named().stream())
        .toList();
  }

  /** {@code val A, B = Value}; also the alias of the type. */
  private static boolean isValues(Node node) {
    return node.is("type_definition")
        || node.is("val_definition")
            && node.child("value").filter(value -> value.text().equals("Value")).isPresent();
  }

  TypeDecl type(Node node, String outer) {
    Node name = node.child("name").orElse(node);
    List<EnumConstant> constants = new ArrayList<>();
    List<Member> fields = new ArrayList<>();
    List<MethodDecl> methods = new ArrayList<>();
    if (node.is("enum_definition")) {
      cases(node).forEach(each -> constants.add(constant(each)));
      parameters(node, fields, methods);
      body(node).stream()
          .filter(each -> each.is("function_definition"))
          .forEach(each -> methods.add(definitions.method(each, false)));
    } else {
      for (Node each : body(node)) {
        each.child("pattern").ifPresent(pattern -> named(pattern, constants));
      }
      Location at = name.location();
      Param text = new Param(TypeName.of("String"), "s", false, List.of());
      Expr found = new Expr.Call(Optional.empty(), "valueOf", List.of(Trees.name("s", at)), at);
      methods.add(method("withName", List.of(text), found, true, at));
      Expr ordinal = Trees.call(new Expr.This(Optional.empty(), at), "ordinal", at);
      methods.add(method("id", List.of(), ordinal, false, at));
    }
    return new TypeDecl(
        name.text(),
        Definitions.qualified(outer, name.text()),
        TypeDecl.Kind.ENUM,
        Optional.empty(),
        List.of(),
        List.of(),
        fields,
        methods,
        constants,
        List.of(),
        true,
        false,
        List.of(),
        name.location());
  }

  private static MethodDecl method(
      String name, List<Param> params, Expr result, boolean isStatic, Location at) {
    return new MethodDecl(
        name,
        params,
        TypeName.INFERRED,
        Optional.of(Trees.block(List.of(Trees.returned(result)), at)),
        isStatic,
        true,
        List.of(),
        at);
  }

  private static void named(Node pattern, List<EnumConstant> constants) {
    if (pattern.is("identifier")) {
      constants.add(
          new EnumConstant(pattern.text(), List.of(), Optional.empty(), pattern.location()));
    }
    pattern.named().forEach(each -> named(each, constants));
  }

  private EnumConstant constant(Node node) {
    Node name = node.child("name").orElse(node);
    List<Expr> args =
        node.child("extend")
            .flatMap(clause -> clause.first("arguments"))
            .map(list -> list.named().stream().map(definitions.expressions()::argument).toList())
            .orElse(List.of());
    return new EnumConstant(name.text(), args, Optional.empty(), name.location());
  }

  /** The parameters of the enum are fields that its constructor sets. */
  private void parameters(Node node, List<Member> fields, List<MethodDecl> methods) {
    Location at = node.location();
    List<Param> params =
        definitions.params(Names.params(node.of("class_parameters"), "class_parameter"));
    if (params.isEmpty()) {
      return;
    }
    List<Stmt> body = new ArrayList<>();
    for (Param param : params) {
      fields.add(
          new Member.FieldDecl(
              param.type(), param.name(), Optional.empty(), false, true, List.of(), at));
      Expr field = new Expr.Field(new Expr.This(Optional.empty(), at), param.name(), at);
      body.add(
          Trees.eval(new Expr.Assign(field, Optional.empty(), Trees.name(param.name(), at), at)));
    }
    methods.add(
        new MethodDecl(
            MethodDecl.CONSTRUCTOR,
            params,
            TypeName.of("void"),
            Optional.of(Trees.block(body, at)),
            false,
            true,
            List.of(),
            at));
  }
}
