package io.github.flinkparallelism.languages.kotlin;

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
import java.util.stream.Stream;

/** A type in the making: a companion's members are the static ones of its class. */
final class TypeDraft {
  private final Definitions definitions;
  private final Context context;
  private final Functions functions;
  private final String name;
  private final String qualifiedName;
  private final Location location;
  private final List<Member> members = new ArrayList<>();
  private final List<MethodDecl> methods = new ArrayList<>();
  private final List<TypeDecl> nested = new ArrayList<>();
  private final List<EnumConstant> constants = new ArrayList<>();
  private final List<TypeName> interfaces = new ArrayList<>();
  private Optional<TypeName> superclass = Optional.empty();
  private List<Param> components = List.of();
  private TypeDecl.Kind kind = TypeDecl.Kind.CLASS;
  private boolean isAbstract;
  private boolean isStatic = true;

  TypeDraft(Definitions definitions, String name, String qualifiedName, Location location) {
    this.definitions = definitions;
    this.context = definitions.context();
    this.functions = new Functions(definitions);
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.location = location;
  }

  private Expressions expressions() {
    return definitions.expressions();
  }

  static Stmt assign(Expr target, Expr value, Location at) {
    return Trees.eval(new Expr.Assign(target, Optional.empty(), value, at));
  }

  void field(
      TypeName type,
      String field,
      Optional<Expr> init,
      boolean ofClass,
      boolean isFinal,
      Location at) {
    members.add(new Member.FieldDecl(type, field, init, ofClass, isFinal, List.of(), at));
  }

  void field(Member.FieldDecl field) {
    members.add(field);
  }

  void method(MethodDecl method) {
    methods.add(method);
  }

  /** What a file has outside of its types. */
  void loose(List<Node> nodes) {
    context.inType(
        name,
        Optional.empty(),
        () -> {
          statics(nodes);
          return name;
        });
  }

  private void statics(List<Node> nodes) {
    List<Stmt> unused = new ArrayList<>();
    new Members(this, definitions, true, false).all(nodes, unused);
  }

  void declared(Node node, boolean sharesNothing) {
    isStatic = sharesNothing;
    parents(node);
    List<Node> body = body(node);
    if (node.is("object_declaration")) {
      object(node, body);
      return;
    }
    boolean isEnum = node.has("enum") || Names.hasModifier(node, "enum");
    kind = isEnum ? TypeDecl.Kind.ENUM : TypeDecl.Kind.CLASS;
    if (node.has("interface")) {
      kind = TypeDecl.Kind.INTERFACE;
    } else if (Names.hasModifier(node, "data")) {
      kind = TypeDecl.Kind.RECORD;
    }
    isAbstract =
        kind == TypeDecl.Kind.INTERFACE
            || Names.hasModifier(node, "abstract")
            || Names.hasModifier(node, "sealed");
    context.inType(
        name,
        Optional.of(new Context.Self("", true)),
        () -> {
          instance(node, body);
          return name;
        });
    body.stream().filter(each -> each.is("companion_object")).forEach(this::companion);
  }

  private static List<Node> body(Node node) {
    return node.first("class_body")
        .or(() -> node.first("enum_class_body"))
        .or(() -> node.of("delegation_specifier").stream().flatMap(TypeDraft::taken).findFirst())
        .map(Node::named)
        .orElse(List.of());
  }

  /** A body behind {@code by x}, which the grammar takes for a lambda that is passed to it. */
  private static Stream<Node> taken(Node specifier) {
    return delegation(specifier).stream()
        .flatMap(delegation -> delegation.of("call_expression").stream())
        .flatMap(call -> call.of("call_suffix").stream())
        .flatMap(suffix -> suffix.of("annotated_lambda").stream())
        .flatMap(lambda -> lambda.of("lambda_literal").stream())
        .flatMap(literal -> literal.of("statements").stream());
  }

  private void parents(Node node) {
    boolean delegates =
        body(node).stream().anyMatch(each -> each.is("secondary_constructor") && superCall(each));
    for (Node specifier : node.of("delegation_specifier")) {
      Optional<Node> constructor = specifier.first("constructor_invocation");
      Node written = constructor.or(() -> delegation(specifier)).orElse(specifier);
      TypeName type = expressions().types().in(written);
      boolean first = superclass.isEmpty() && interfaces.isEmpty();
      if (constructor.isPresent() || (delegates && first)) {
        superclass = Optional.of(type);
      } else if (!type.equals(TypeName.INFERRED)) {
        interfaces.add(type);
      }
    }
  }

  /** {@code I by x}. */
  private static Optional<Node> delegation(Node specifier) {
    return specifier.first("explicit_delegation");
  }

  /** The objects that have the members of interfaces for this one. */
  private void delegates(Node node, List<Stmt> constructor, boolean constructed) {
    for (Node specifier : node.of("delegation_specifier")) {
      Optional<Node> delegation = delegation(specifier);
      if (delegation.isPresent()) {
        List<Node> parts = delegation.get().named();
        Location at = delegation.get().location();
        String holder = Member.FieldDecl.DELEGATE + members.size();
        TypeName type = expressions().types().in(delegation.get());
        Node last = parts.get(parts.size() - 1);
        boolean takesBody = taken(specifier).findFirst().isPresent();
        Expr object = takesBody ? expressions().calls().beforeBody(last) : expressions().of(last);
        field(type, holder, constructed ? Optional.empty() : Optional.of(object), false, true, at);
        if (constructed) {
          constructor.add(assign(own(holder, at), object, at));
        }
      }
    }
  }

  private static boolean superCall(Node constructor) {
    return constructor
        .first("constructor_delegation_call")
        .filter(call -> call.has("super"))
        .isPresent();
  }

  // ------------------------------------------------------------------ objects

  /** An object that inherits is an instance; of others, nothing but the members counts. */
  private void object(Node node, List<Node> body) {
    Expr self = Trees.name(name, location);
    if (superclass.isEmpty() && interfaces.isEmpty()) {
      field(TypeName.INFERRED, "INSTANCE", Optional.of(self), true, true, location);
      ofClass(body);
      return;
    }
    Expr created =
        new Expr.New(Optional.empty(), TypeName.of(name), List.of(), Optional.empty(), location);
    field(TypeName.of(name), "INSTANCE", Optional.of(created), true, true, location);
    context.inType(
        name,
        Optional.of(new Context.Self("", true)),
        () -> {
          instance(node, body);
          return name;
        });
  }

  /** Members that belong to the class, whose name stands for the object that has them. */
  private void ofClass(List<Node> body) {
    context.inType(
        name,
        Optional.of(new Context.Self(name, true)),
        () -> {
          statics(body);
          return name;
        });
  }

  private void companion(Node node) {
    String companion = Names.typeName(node);
    field(
        TypeName.INFERRED,
        companion.isEmpty() ? "Companion" : companion,
        Optional.of(Trees.name(name, node.location())),
        true,
        true,
        node.location());
    ofClass(body(node));
  }

  /** A function of an object that is called without it. */
  MethodDecl shared(Node node) {
    return context.inType(
        name, Optional.of(new Context.Self(name, true)), () -> functions.function(node, true));
  }

  // ------------------------------------------------------------------ instances

  private void instance(Node node, List<Node> body) {
    Optional<Node> primary = node.first("primary_constructor");
    boolean secondary = body.stream().anyMatch(each -> each.is("secondary_constructor"));
    boolean constructed = kind != TypeDecl.Kind.INTERFACE && (primary.isPresent() || !secondary);
    List<Param> params =
        primary.map(list -> new Parameters(context, expressions()).of(list)).orElse(List.of());
    List<Stmt> constructor = new ArrayList<>();
    context.scoped(
        () -> {
          params.forEach(param -> context.declare(param.name()));
          node.of("delegation_specifier").stream()
              .flatMap(specifier -> specifier.of("constructor_invocation").stream())
              .forEach(call -> constructor.add(superclass(call)));
          delegates(node, constructor, constructed);
          primary.ifPresent(list -> properties(list, params, constructor));
          new Members(this, definitions, false, constructed).all(fieldsFirst(body), constructor);
          return name;
        });
    new Members(this, definitions, false, constructed).functions(body);
    if (constructed) {
      boolean isPublic = primary.filter(Functions::isHidden).isEmpty();
      methods.add(Functions.constructor(params, constructor, isPublic, location));
    }
    if (kind == TypeDecl.Kind.RECORD) {
      components = params;
      new DataMembers(location).of(name, params).forEach(methods::add);
    }
    entries(body);
  }

  /** What the constructor runs; functions do not see its parameters. */
  private static List<Node> fieldsFirst(List<Node> body) {
    return body.stream()
        .filter(
            each ->
                each.is("property_declaration")
                    || each.is("anonymous_initializer")
                    || each.is("getter")
                    || each.is("setter"))
        .toList();
  }

  private Stmt superclass(Node call) {
    return Trees.eval(
        new Expr.Call(Optional.empty(), "super", functions.arguments(call), call.location()));
  }

  /** Parameters of the constructor that are properties as well. */
  private void properties(Node list, List<Param> params, List<Stmt> constructor) {
    List<Node> written = list.of("class_parameter");
    for (int i = 0; i < written.size() && i < params.size(); i++) {
      if (written.get(i).has("binding_pattern_kind")) {
        Param param = params.get(i);
        Location at = written.get(i).location();
        if (kind != TypeDecl.Kind.RECORD) {
          field(param.type(), param.name(), Optional.empty(), false, false, at);
        }
        constructor.add(assign(own(param.name(), at), Trees.name(param.name(), at), at));
      }
    }
  }

  static Expr own(String field, Location at) {
    return new Expr.Field(new Expr.This(Optional.empty(), at), field, at);
  }

  private void entries(List<Node> body) {
    for (Node entry : body) {
      if (entry.is("enum_entry")) {
        Location at = entry.location();
        Optional<TypeDecl> own =
            entry
                .first("class_body")
                .map(
                    inside -> {
                      TypeDraft draft = new TypeDraft(definitions, "", "", at);
                      draft.superclass = Optional.of(TypeName.of(name));
                      draft.anonymousMembers(inside.named());
                      return draft.build();
                    });
        constants.add(new EnumConstant(Names.nameOf(entry), functions.arguments(entry), own, at));
      }
    }
  }

  void nested(TypeDecl type) {
    nested.add(type);
  }

  boolean isInterface() {
    return kind == TypeDecl.Kind.INTERFACE;
  }

  String qualifiedName() {
    return qualifiedName;
  }

  // ------------------------------------------------------------------ anonymous objects

  Expr anonymous(Node node) {
    isStatic = false;
    parents(node);
    List<Expr> args =
        node.of("delegation_specifier").stream()
            .flatMap(specifier -> specifier.of("constructor_invocation").stream())
            .findFirst()
            .map(functions::arguments)
            .orElse(List.of());
    TypeName type =
        superclass.orElse(interfaces.isEmpty() ? TypeName.of("Object") : interfaces.get(0));
    if (superclass.isEmpty() && !interfaces.isEmpty()) {
      superclass = Optional.of(interfaces.remove(0));
    }
    delegates(node, new ArrayList<>(), false);
    anonymousMembers(body(node));
    return new Expr.New(Optional.empty(), type, args, Optional.of(build()), location);
  }

  private void anonymousMembers(List<Node> body) {
    isStatic = false;
    context.inType(
        name,
        Optional.of(new Context.Self("", true)),
        () -> {
          List<Stmt> unused = new ArrayList<>();
          Members all = new Members(this, definitions, false, false);
          all.all(fieldsFirst(body), unused);
          all.functions(body);
          return name;
        });
  }

  TypeDecl build() {
    return new TypeDecl(
        name,
        qualifiedName,
        kind,
        superclass,
        interfaces,
        components,
        members,
        methods,
        constants,
        nested,
        isStatic,
        isAbstract,
        List.of(),
        location);
  }

  void initializer(Stmt.Block block, boolean ofClass) {
    members.add(new Member.Initializer(block, ofClass));
  }
}
