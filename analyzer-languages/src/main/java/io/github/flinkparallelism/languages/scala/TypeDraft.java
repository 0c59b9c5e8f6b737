package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.LeftOutMembers;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A type in the making: a class and its companion become one. */
final class TypeDraft {
  /** Parents that say nothing about a job. */
  private static final Set<String> WITHOUT_PART =
      Set.of("Serializable", "Product", "LazyLogging", "StrictLogging", "Logging");

  private static final String APP = "App";

  private final Definitions definitions;
  private final String name;
  private final String qualifiedName;
  private final Location location;
  private final List<TypeName> parents = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final List<MethodDecl> methods = new ArrayList<>();
  private final List<TypeDecl> nested = new ArrayList<>();
  private List<Param> components = List.of();
  private TypeDecl.Kind kind = TypeDecl.Kind.CLASS;
  private boolean isAbstract;
  private boolean isStatic = true;

  TypeDraft(Definitions definitions, String name, String qualifiedName, Location location) {
    this.definitions = definitions;
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.location = location;
  }

  private Context context() {
    return definitions.context();
  }

  void method(MethodDecl method) {
    methods.add(method);
  }

  /** Adds a class, or the object beside it. */
  void add(Node node) {
    List<Node> body = node.child("body").map(Node::named).orElse(List.of());
    List<TypeName> extended =
        node.child("extend").stream()
            .flatMap(clause -> clause.all("type").stream())
            .map(Types::of)
            .collect(Collectors.toCollection(ArrayList::new));
    if (node.is("object_definition") || node.is("package_object")) {
      boolean app = extended.removeIf(type -> type.name().equals(APP));
      if (isProgramOfParents(body, extended)) {
        parents.addAll(extended);
        single(node, body, app);
        return;
      }
      if (parents.isEmpty()) {
        parents.addAll(extended);
      }
      context()
          .inType(
              true,
              () -> {
                if (app) {
                  app(body);
                } else {
                  object(body);
                }
                return name;
              });
      return;
    }
    parents.clear();
    parents.addAll(extended);
    isAbstract = node.is("trait_definition") || node.text().startsWith("abstract");
    context()
        .inType(
            false,
            () -> {
              instance(node, body);
              return name;
            });
  }

  /**
   * An object whose parents have a part in it is an instance, as what they call of each other
   * depends on the object.
   */
  private boolean isProgramOfParents(List<Node> body, List<TypeName> extended) {
    return members.isEmpty()
        && methods.isEmpty()
        && extended.stream().anyMatch(type -> !WITHOUT_PART.contains(type.name()));
  }

  private void single(Node node, List<Node> body, boolean app) {
    Singleton single = new Singleton(name, location);
    members.add(single.announced());
    context()
        .inType(
            false,
            () -> {
              instance(node, body);
              return name;
            });
    if (app) {
      members.addAll(single.fieldsOfProgram());
      methods.add(single.main());
    } else {
      members.add(single.field());
    }
  }

  /** The members of an object. */
  void object(List<Node> body) {
    for (Node node : body) {
      if (shared(node, true)) {
        continue;
      }
      if (isValue(node)) {
        field(node, true, true);
      } else {
        List<Stmt> statements = statements(List.of(node));
        if (!statements.isEmpty()) {
          members.add(new Member.Initializer(Trees.block(statements, node.location()), true));
        }
      }
    }
  }

  /** The body of an object that is a program: its values are set while it runs. */
  private void app(List<Node> body) {
    List<Stmt> main = new ArrayList<>();
    for (Node node : body) {
      if (shared(node, true)) {
        continue;
      }
      if (isValue(node)) {
        field(node, true, false);
        assign(node, Optional.empty(), main);
      } else {
        main.addAll(statements(List.of(node)));
      }
    }
    members.add(Singleton.arguments(location));
    methods.add(Mains.main(main, location));
  }

  private List<Stmt> statements(List<Node> nodes) {
    return context().scoped(() -> definitions.expressions().statements().all(nodes, false));
  }

  /** What is lowered alike everywhere; false for values and statements. */
  private boolean shared(Node node, boolean object) {
    if (node.isError() || (node.isBroken() && !node.type().endsWith("_definition"))) {
      Expr unsupported = definitions.expressions().unsupported(node);
      LeftOutMembers lost = LeftOutMembers.of(node.written(), unsupported, object);
      members.addAll(lost.fields());
      methods.addAll(lost.methods());
      return !lost.methods().isEmpty();
    }
    if (Definitions.isType(node)) {
      nested.addAll(definitions.nested(List.of(node), qualifiedName));
      if (node.is("class_definition") && Names.isImplicit(node)) {
        methods.addAll(new ExtensionMethods(definitions).ofClass(node));
      }
      return true;
    }
    if (node.is("function_definition") || node.is("function_declaration")) {
      methods.add(definitions.method(node, object));
      return true;
    }
    if (node.is("extension_definition")) {
      methods.addAll(new ExtensionMethods(definitions).of(node));
      return true;
    }
    return false;
  }

  private static boolean isValue(Node node) {
    return node.is("val_definition") || node.is("var_definition");
  }

  /** Fields of a value, one per variable of its pattern. */
  private void field(Node node, boolean isStatic, boolean initialised) {
    Optional<Node> pattern = node.child("pattern");
    if (pattern.isEmpty()) {
      return;
    }
    TypeName type = Types.of(node.child("type"));
    if (Names.isLazy(node) && pattern.get().is("identifier")) {
      lazily(node, pattern.get(), type, isStatic);
      return;
    }
    if (pattern.get().is("identifier")) {
      Optional<Expr> init =
          initialised ? node.child("value").map(value -> value(node, value)) : Optional.empty();
      boolean isFinal = initialised && node.is("val_definition");
      members.add(
          new Member.FieldDecl(
              type,
              pattern.get().text(),
              init,
              isStatic,
              isFinal,
              List.of(),
              pattern.get().location()));
      return;
    }
    for (Node variable : Patterns.variables(pattern.get())) {
      members.add(
          new Member.FieldDecl(
              TypeName.INFERRED,
              variable.text(),
              Optional.empty(),
              isStatic,
              false,
              List.of(),
              variable.location()));
    }
    if (initialised) {
      List<Stmt> block = new ArrayList<>();
      assign(node, Optional.empty(), block);
      members.add(new Member.Initializer(Trees.block(block, node.location()), isStatic));
    }
  }

  private Expr value(Node node, Node value) {
    return node.isBroken()
        ? definitions.expressions().unsupported(node)
        : definitions.expressions().argument(value);
  }

  private void lazily(Node node, Node name, TypeName type, boolean isStatic) {
    node.child("value")
        .map(value -> value(node, value))
        .ifPresent(
            value -> {
              members.add(Lazies.cell(name.text(), isStatic, name.location()));
              methods.add(Lazies.method(name.text(), type, value, isStatic, name.location()));
            });
  }

  /** Sets the fields of a value. */
  private void assign(Node node, Optional<Expr> self, List<Stmt> out) {
    Optional<Node> pattern = node.child("pattern");
    if (Names.isLazy(node)) {
      return;
    }
    Optional<Expr> value = node.child("value").map(written -> value(node, written));
    if (pattern.isEmpty() || value.isEmpty()) {
      return;
    }
    Location at = node.location();
    if (pattern.get().is("identifier")) {
      out.add(assignment(self, pattern.get().text(), value.get(), at));
      return;
    }
    String whole = context().fresh();
    List<Stmt> block = new ArrayList<>();
    block.add(new Stmt.Local(TypeName.INFERRED, whole, value, at));
    List<Stmt> bound = new ArrayList<>();
    context()
        .scoped(
            () -> {
              definitions
                  .expressions()
                  .statements()
                  .patterns()
                  .bind(pattern.get(), Trees.name(whole, at), bound);
              return whole;
            });
    for (Stmt stmt : bound) {
      if (stmt instanceof Stmt.Local local && local.init().isPresent()) {
        block.add(assignment(self, local.name(), local.init().get(), at));
      }
    }
    out.add(Trees.block(block, at));
  }

  private static Stmt assignment(Optional<Expr> self, String field, Expr value, Location at) {
    Expr target =
        self.<Expr>map(s -> new Expr.Field(s, field, at)).orElseGet(() -> Trees.name(field, at));
    return Trees.eval(new Expr.Assign(target, Optional.empty(), value, at));
  }

  private void instance(Node node, List<Node> body) {
    List<Node> given = Names.given(node.of("class_parameters"), "class_parameter");
    List<Node> nodes =
        new ArrayList<>(Names.params(node.of("class_parameters"), "class_parameter"));
    nodes.addAll(given);
    given.forEach(
        each -> context().give(Names.nameOf(each), each.child("type").map(Node::text).orElse("")));
    List<Param> params = definitions.params(nodes);
    if (node.has("case")) {
      kind = TypeDecl.Kind.RECORD;
      components = params;
      if (node.is("class_definition")) {
        methods.add(CaseClasses.copy(name, params, location));
        methods.add(CaseClasses.apply(name, params, location));
      }
      body.forEach(each -> shared(each, false));
      body.stream().filter(TypeDraft::isValue).forEach(each -> field(each, false, true));
      return;
    }
    for (Param param : params) {
      members.add(
          new Member.FieldDecl(
              param.type(), param.name(), Optional.empty(), false, false, List.of(), location));
    }
    List<Stmt> constructor = new ArrayList<>();
    Expr self = new Expr.This(Optional.empty(), location);
    for (Param param : params) {
      constructor.add(
          assignment(
              Optional.of(self), param.name(), Trees.name(param.name(), location), location));
    }
    node.child("extend")
        .flatMap(clause -> clause.first("arguments"))
        .ifPresent(args -> constructor.add(0, superCall(args)));
    for (Node each : body) {
      if (shared(each, false)) {
        continue;
      }
      if (isValue(each)) {
        field(each, false, false);
        assign(each, Optional.of(self), constructor);
      } else {
        constructor.addAll(statements(List.of(each)));
      }
    }
    if (!node.is("trait_definition")) {
      methods.add(Definitions.constructor(params, constructor, location));
    } else if (!constructor.isEmpty()) {
      members.add(new Member.Initializer(Trees.block(constructor, location), false));
    }
  }

  private Stmt superCall(Node args) {
    List<Expr> passed = args.named().stream().map(definitions.expressions()::argument).toList();
    return Trees.eval(new Expr.Call(Optional.empty(), "super", passed, args.location()));
  }

  /** The members of an anonymous class. */
  void anonymous(Node body, TypeName parent) {
    isStatic = false;
    parents.add(parent);
    context()
        .inType(
            false,
            () -> {
              for (Node each : body.named()) {
                if (shared(each, false)) {
                  continue;
                } else if (isValue(each)) {
                  field(each, false, true);
                  continue;
                }
                List<Stmt> run = statements(List.of(each));
                members.add(new Member.Initializer(Trees.block(run, each.location()), false));
              }
              return name;
            });
  }

  TypeDecl build() {
    CaseClasses.dropHidden(methods);
    return new TypeDecl(
        name,
        qualifiedName,
        kind,
        parents.isEmpty() ? Optional.empty() : Optional.of(parents.get(0)),
        parents.size() < 2 ? List.of() : parents.subList(1, parents.size()),
        components,
        members,
        methods,
        List.of(),
        nested,
        isStatic,
        isAbstract,
        List.of(),
        location);
  }
}
