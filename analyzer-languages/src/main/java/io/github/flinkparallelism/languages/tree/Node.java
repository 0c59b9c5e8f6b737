package io.github.flinkparallelism.languages.tree;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A node of a syntax tree. Comments are left out. */
public final class Node {
  private static final Set<String> SEQUENCES =
      Set.of(
          "source_file",
          "compilation_unit",
          "statements",
          "block",
          "indented_block",
          "class_body",
          "enum_class_body",
          "template_body");

  private final Text source;
  private final String type;
  private final String field;
  private final Kind kind;
  private final int start;
  private final int end;
  private final List<Node> children;
  private final boolean hasError;

  /** What a node is, besides its type. */
  enum Kind {
    /** A construct of the grammar. */
    NAMED,
    /** A keyword, operator or punctuation; its type is its text. */
    TOKEN,
    /** Not written, but the parser went on as if it were. */
    MISSING
  }

  Node(Text source, String type, String field, Kind kind, int start, int end, List<Node> children) {
    this.source = source;
    this.type = type;
    this.field = field;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.children = List.copyOf(children);
    boolean below = false;
    for (Node child : children) {
      below |= child.hasError;
    }
    this.hasError = below || isError();
  }

  /**
   * A construct of that type over these children, for trees that the grammar cuts in a wrong way.
   *
   * @param type the grammar's name of the construct
   * @param children in order, at least one
   */
  public static Node over(String type, List<Node> children) {
    Node first = children.get(0);
    Node last = children.get(children.size() - 1);
    return new Node(first.source, type, first.field, Kind.NAMED, first.start, last.end, children);
  }

  /** The same construct over other children. */
  public Node with(List<Node> others) {
    return new Node(source, type, field, kind, start, end, others);
  }

  /** The same construct in another field of its parent. */
  public Node inField(String name) {
    return new Node(source, type, name, kind, start, end, children);
  }

  /** The grammar's name of the construct; the text of a token; {@code ERROR} for what is wrong. */
  public String type() {
    return type;
  }

  /** True for a construct of that name, or a token of that text. */
  public boolean is(String typeName) {
    return type.equals(typeName);
  }

  /** The name of the field of its parent that this node is; empty text when it is none. */
  public String field() {
    return field;
  }

  /** False for keywords, operators and punctuation. */
  public boolean isNamed() {
    return kind != Kind.TOKEN;
  }

  /** True for text that the grammar has no place for, and for what is missing. */
  public boolean isError() {
    return kind == Kind.MISSING || type.equals("ERROR");
  }

  /** True when something below is an error, or the node itself. */
  public boolean hasError() {
    return hasError;
  }

  /** The first error below of which no part is one; itself where there is none. */
  Node firstError() {
    Deque<Node> pending = new ArrayDeque<>(List.of(this));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      if (node.isError() && node.children.stream().noneMatch(Node::isError)) {
        return node;
      }
      for (int i = node.children.size() - 1; i >= 0; i--) {
        pending.push(node.children.get(i));
      }
    }
    return this;
  }

  /** The same tree with an error from {@code from} to {@code to}, which no node stands for. */
  Node withError(int from, int to) {
    List<Node> others = new ArrayList<>(children);
    for (int i = 0; i < others.size(); i++) {
      Node child = others.get(i);
      if (!child.children.isEmpty() && child.start < from && to < child.end) {
        others.set(i, child.withError(from, to));
        return with(others);
      }
    }
    int at = (int) others.stream().filter(child -> child.start < from).count();
    others.add(at, new Node(source, "ERROR", "", Kind.NAMED, from, to, List.of()));
    return with(others);
  }

  /**
   * True when an error stands in it, but not in one of the statements or members that it consists
   * of.
   */
  public boolean isBroken() {
    boolean inParts =
        hasError
            && !isSequence()
            && children.stream()
                .anyMatch(child -> child.isNamed() && !child.isSequence(this) && child.isBroken());
    return isError() || inParts;
  }

  /** True for what statements or members stand in. */
  boolean isSequence() {
    return SEQUENCES.contains(type);
  }

  /** The statements of a case have no construct around them. */
  private boolean isSequence(Node parent) {
    return isSequence() || (parent.is("case_clause") && field.equals("body") && !isError());
  }

  /** All children, in order, with tokens. */
  public List<Node> children() {
    return children;
  }

  /** The children that are constructs, in order. */
  public List<Node> named() {
    return children.stream().filter(Node::isNamed).toList();
  }

  /** The first construct in the field of that name, which may have brackets in it as well. */
  public Optional<Node> child(String fieldName) {
    return children.stream()
        .filter(child -> child.isNamed() && child.field.equals(fieldName))
        .findFirst()
        .or(() -> children.stream().filter(child -> child.field.equals(fieldName)).findFirst());
  }

  /** The children in the field of that name that are constructs. */
  public List<Node> all(String fieldName) {
    return named().stream().filter(child -> child.field.equals(fieldName)).toList();
  }

  /** The first child of that type. */
  public Optional<Node> first(String typeName) {
    return children.stream().filter(child -> child.is(typeName)).findFirst();
  }

  /** The children of that type. */
  public List<Node> of(String typeName) {
    return children.stream().filter(child -> child.is(typeName)).toList();
  }

  /** True when a child has that type: a keyword that is present, for example. */
  public boolean has(String typeName) {
    return first(typeName).isPresent();
  }

  /** Visits this node and all below it; those of one parent last to first. */
  public void visit(Consumer<Node> visitor) {
    Deque<Node> pending = new ArrayDeque<>(List.of(this));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      visitor.accept(node);
      node.children.forEach(pending::push);
    }
  }

  /** The text as written. */
  public String text() {
    return source.between(start, end);
  }

  /** The text as written, with that of statements that are left out and that it stands for. */
  public String written() {
    return source.between(start, Math.max(end, source.endOfLeftOut(start)));
  }

  /** The text of this file from here to the end of {@code last}. */
  public String textTo(Node last) {
    return source.between(start, Math.max(start, last.end));
  }

  /** The index of the first character in the file's text. */
  public int start() {
    return start;
  }

  /** The index behind the last character. */
  public int end() {
    return end;
  }

  /** The text between two indexes of the file, for what the grammar gives no node. */
  public String textBetween(int from, int to) {
    return source.between(from, to);
  }

  /** Where the first character is. */
  public Location location() {
    return source.locate(start);
  }

  @Override
  public String toString() {
    return type + " at " + location();
  }
}
