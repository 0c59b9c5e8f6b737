package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers types, and what a file has outside of them to the static members of a class. */
final class Definitions {
  private static final Set<String> LOOSE =
      Set.of("function_declaration", "property_declaration", "getter", "setter");

  private final Context context;
  private final Expressions expressions;

  Definitions(Names names) {
    this.context = new Context(names);
    this.expressions = new Expressions(context, this);
  }

  Context context() {
    return context;
  }

  Expressions expressions() {
    return expressions;
  }

  /** The types of a file. */
  List<TypeDecl> file(List<Node> top, String packageName, String holder) {
    List<TypeDecl> types = new ArrayList<>();
    List<Node> loose = new ArrayList<>();
    for (Node node : top) {
      if (isType(node)) {
        types.add(type(node, packageName, true));
      } else if (LOOSE.contains(node.type())) {
        loose.add(node);
      }
    }
    if (!loose.isEmpty()) {
      TypeDraft draft =
          new TypeDraft(this, holder, qualified(packageName, holder), loose.get(0).location());
      draft.loose(loose);
      types.add(draft.build());
    }
    return types;
  }

  static String qualified(String outer, String name) {
    return outer.isEmpty() ? name : outer + "." + name;
  }

  static boolean isType(Node node) {
    return node.is("class_declaration") || node.is("object_declaration");
  }

  /**
   * A class, interface, enum or object.
   *
   * @param outer the package or class that it lies in
   * @param isStatic false where it sees the locals or the object around it
   */
  TypeDecl type(Node node, String outer, boolean isStatic) {
    String name = Names.typeName(node);
    TypeDraft draft =
        new TypeDraft(
            this,
            name,
            qualified(outer, name),
            node.first("type_identifier").orElse(node).location());
    draft.declared(node, isStatic);
    return draft.build();
  }

  /** {@code object : T(..) { .. }}. */
  Expr anonymous(Node node) {
    TypeDraft draft = new TypeDraft(this, "", "", node.location());
    return draft.anonymous(node);
  }
}
