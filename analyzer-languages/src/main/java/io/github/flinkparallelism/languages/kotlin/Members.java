package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.LeftOutMembers;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds properties, functions and types to a type in the making. */
final class Members {
  private final TypeDraft draft;
  private final Definitions definitions;
  private final Context context;
  private final Functions functions;
  private final boolean ofClass;
  private final boolean constructed;

  /**
   * Members of a type.
   *
   * @param ofClass true for those that belong to the class
   * @param constructed true where the constructor sets the fields
   */
  Members(TypeDraft draft, Definitions definitions, boolean ofClass, boolean constructed) {
    this.draft = draft;
    this.definitions = definitions;
    this.context = definitions.context();
    this.functions = new Functions(definitions);
    this.ofClass = ofClass;
    this.constructed = constructed;
  }

  private Expressions expressions() {
    return definitions.expressions();
  }

  /** All members in order; what a constructor runs goes to {@code constructor}. */
  void all(List<Node> nodes, List<Stmt> constructor) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is("property_declaration")) {
        List<Node> accessors = new ArrayList<>(node.of("getter"));
        accessors.addAll(node.of("setter"));
        for (int k = i + 1; k < nodes.size() && isAccessor(nodes.get(k)); k++) {
          accessors.add(nodes.get(k));
        }
        property(node, accessors, constructor);
      } else if (node.is("anonymous_initializer")) {
        initializer(node, constructor);
      } else {
        other(node);
      }
    }
  }

  private static boolean isAccessor(Node node) {
    return node.is("getter") || node.is("setter");
  }

  /** What no constructor has a part in. */
  void functions(List<Node> nodes) {
    nodes.forEach(this::other);
  }

  private void other(Node node) {
    if (node.isError()) {
      Expr unsupported = expressions().unsupported(node);
      LeftOutMembers lost = LeftOutMembers.of(node.written(), unsupported, ofClass);
      lost.fields().forEach(draft::field);
      lost.methods().forEach(draft::method);
    } else if (node.is("function_declaration")) {
      boolean shared =
          node.first("modifiers").filter(m -> m.text().contains("@JvmStatic")).isPresent();
      boolean main =
          Names.nameOf(node).equals("main")
              && !shared
              && context.self("", node.location()).isPresent();
      draft.method(
          shared && !ofClass ? draft.shared(node) : functions.function(node, ofClass && !main));
    } else if (node.is("secondary_constructor")) {
      draft.method(functions.constructor(node));
    } else if (Definitions.isType(node)) {
      draft.nested(
          definitions.type(node, draft.qualifiedName(), !Names.hasModifier(node, "inner")));
    }
  }

  private void initializer(Node node, List<Stmt> constructor) {
    List<Node> inside = node.first("statements").map(Expressions::operands).orElse(List.of());
    Stmt.Block block = expressions().statements().block(inside, Result.NONE, node.location());
    if (constructed) {
      constructor.add(block);
    } else {
      draft.initializer(block, ofClass);
    }
  }

  private void property(Node node, List<Node> accessors, List<Stmt> constructor) {
    Optional<Node> variable = node.first("variable_declaration");
    if (variable.isEmpty()) {
      return;
    }
    String name = Names.nameOf(variable.get());
    TypeName type = expressions().types().in(variable.get());
    Location at = variable.get().location();
    Optional<Node> init = Locals.initializer(node);
    Optional<Node> getter =
        accessors.stream()
            .filter(each -> each.is("getter") && each.has("function_body"))
            .findFirst();
    Optional<Node> setter =
        accessors.stream()
            .filter(each -> each.is("setter") && each.has("function_body"))
            .findFirst();
    boolean extension = Functions.extended(node).isPresent();
    getter.ifPresent(
        each -> draft.method(functions.getter(node, name, each, ofClass, init.isPresent())));
    setter.ifPresent(each -> draft.method(functions.setter(node, name, each, ofClass)));
    Optional<Node> delegate = node.first("property_delegate");
    if (delegate.isPresent()) {
      Optional<Expr> computed = Locals.computed(delegate.get(), expressions());
      if (computed.isPresent()) {
        computed(name, computed.get(), at);
      } else {
        through(node, name, delegate.get(), at, constructor);
      }
    } else if (Names.hasModifier(node, "abstract") || isAbstract(node, init, getter, extension)) {
      draft.method(abstractGetter(name, type, at));
    } else if (!extension && (init.isPresent() || getter.isEmpty())) {
      field(name, type, init, node, at, constructor);
    }
  }

  private boolean isAbstract(
      Node node, Optional<Node> init, Optional<Node> getter, boolean extension) {
    boolean open = !extension && init.isEmpty() && getter.isEmpty();
    return open && draft.isInterface() && !Names.hasModifier(node, "lateinit");
  }

  private static MethodDecl abstractGetter(String name, TypeName type, Location at) {
    return new MethodDecl(
        getter(name), List.of(), type, Optional.empty(), false, true, List.of(), at);
  }

  private void field(
      String name,
      TypeName type,
      Optional<Node> init,
      Node node,
      Location at,
      List<Stmt> constructor) {
    Optional<Expr> value =
        init.map(each -> node.isBroken() ? expressions().unsupported(node) : value(each, node));
    boolean isFinal = !Names.isVariable(node);
    if (constructed) {
      draft.field(type, name, Optional.empty(), false, false, at);
      value.ifPresent(each -> constructor.add(TypeDraft.assign(TypeDraft.own(name, at), each, at)));
    } else {
      draft.field(type, name, value, ofClass, isFinal && init.isPresent(), at);
    }
  }

  private Expr value(Node init, Node property) {
    Optional<Node> function =
        property.first("variable_declaration").stream()
            .flatMap(variable -> variable.of("function_type").stream())
            .findFirst();
    return init.is("lambda_literal") && function.isPresent()
        ? expressions().lambdas().ofType(init, function.get())
        : expressions().of(init);
  }

  /** {@code by x}: read and written through the object. */
  private void through(Node node, String name, Node delegate, Location at, List<Stmt> constructor) {
    String holder = "$" + name + "$delegate";
    Expr object = new Delegates(expressions()).object(delegate);
    draft.field(
        TypeName.INFERRED,
        holder,
        constructed ? Optional.empty() : Optional.of(object),
        ofClass,
        false,
        at);
    if (constructed) {
      constructor.add(TypeDraft.assign(TypeDraft.own(holder, at), object, at));
    }
    Optional<Expr> owner = context.self("", at);
    Stmt read = Trees.returned(Delegates.read(holder, owner, name, at));
    draft.method(Functions.method(getter(name), List.of(), List.of(read), ofClass, at));
    if (Names.isVariable(node)) {
      Expr value = Trees.name("value", at);
      Stmt written = Trees.eval(Delegates.write(holder, owner, name, value, at));
      draft.method(
          Functions.method(
              Accessors.setter(name),
              List.of(Trees.param("value")),
              List.of(written),
              ofClass,
              at));
    }
  }

  private static String getter(String property) {
    List<String> accessors = Accessors.of(property);
    return accessors.get(accessors.size() - 1);
  }

  /** {@code by lazy { .. }}: computed by the first call of the getter. */
  private void computed(String name, Expr value, Location at) {
    String known = "$" + name + "$known";
    String computed = "$" + name;
    draft.field(
        TypeName.of("boolean"), known, Optional.of(Trees.literal(false, at)), ofClass, false, at);
    draft.field(TypeName.INFERRED, computed, Optional.of(Trees.nothing(at)), ofClass, false, at);
    List<Stmt> first = new ArrayList<>();
    first.add(TypeDraft.assign(Trees.name(computed, at), value, at));
    first.add(TypeDraft.assign(Trees.name(known, at), Trees.literal(true, at), at));
    Stmt test =
        new Stmt.If(
            new Expr.Unary("!", Trees.name(known, at), at),
            Trees.block(first, at),
            Optional.empty(),
            at);
    draft.method(
        Functions.method(
            getter(name),
            List.of(),
            List.of(test, Trees.returned(Trees.name(computed, at))),
            ofClass,
            at));
  }
}
