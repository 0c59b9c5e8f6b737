package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of a file stand for, as far as their declarations in it tell. */
final class Names {
  private final Map<String, Signature> methods = new HashMap<>();
  private final Map<String, Signature> classes = new HashMap<>();
  private final Map<String, String> extensions = new HashMap<>();
  private final Set<String> values = new HashSet<>();

  /**
   * Parameters in order, of all lists.
   *
   * @param params each with its name and default
   * @param bare true when it is called without parentheses
   * @param isCase true for a case class
   */
  record Signature(List<Node> params, boolean bare, boolean isCase) {
    List<String> names() {
      return params.stream().map(p -> p.child("name").map(Node::text).orElse("")).toList();
    }
  }

  Names(Node root) {
    Deque<Node> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      note(node);
      node.children().forEach(pending::push);
    }
  }

  private void note(Node node) {
    switch (node.type()) {
      case "function_definition":
      case "function_declaration":
        noteMethod(node);
        break;
      case "class_definition":
        noteClass(node);
        break;
      case "val_definition":
      case "var_definition":
        node.child("pattern").ifPresent(this::noteValues);
        break;
      case "extension_definition":
        node.named().stream()
            .flatMap(
                each ->
                    each.is("function_definition")
                        ? List.of(each).stream()
                        : each.of("function_definition").stream())
            .forEach(each -> extensions.put(nameOf(each), ""));
        break;
      case "parameter":
      case "class_parameter":
      case "binding":
        values.add(nameOf(node));
        break;
      default:
        break;
    }
  }

  private void noteMethod(Node node) {
    List<Node> lists = node.of("parameters");
    methods.put(nameOf(node), new Signature(params(lists, "parameter"), lists.isEmpty(), false));
  }

  private void noteClass(Node node) {
    List<Node> lists = node.of("class_parameters");
    String name = nameOf(node);
    Signature signature = new Signature(params(lists, "class_parameter"), false, node.has("case"));
    classes.put(name, signature);
    boolean isImplicit =
        node.first("modifiers").filter(modifiers -> modifiers.has("implicit")).isPresent();
    if (isImplicit) {
      node.child("body")
          .map(body -> body.of("function_definition"))
          .orElse(List.of())
          .forEach(method -> extensions.put(nameOf(method), name));
    }
  }

  private void noteValues(Node pattern) {
    if (pattern.is("identifier")) {
      values.add(pattern.text());
    }
    pattern.named().forEach(this::noteValues);
  }

  /** The explicit parameters: implicit lists are noise. */
  static List<Node> params(List<Node> lists, String type) {
    List<Node> params = new ArrayList<>();
    for (Node list : lists) {
      if (!list.has("implicit") && !list.has("using")) {
        params.addAll(list.of(type));
      }
    }
    return params;
  }

  static String nameOf(Node node) {
    return node.child("name").map(Node::text).orElse("");
  }

  /** The method of this file of that name, unless a value has the name as well. */
  Optional<Signature> method(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  Optional<Signature> classNamed(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  boolean isValue(String name) {
    return values.contains(name) && !methods.containsKey(name);
  }

  /** True for a method that is called without parentheses. */
  boolean isBare(String name) {
    return method(name).filter(Signature::bare).isPresent() && !values.contains(name);
  }

  /**
   * The implicit class that has the method; empty text for one that takes its receiver as its first
   * argument.
   */
  Optional<String> extension(String method) {
    return Optional.ofNullable(extensions.get(method));
  }

  /** The case class that has all of these parameters. */
  Optional<String> caseClassWith(Set<String> params) {
    return classes.entrySet().stream()
        .filter(e -> e.getValue().isCase() && e.getValue().names().containsAll(params))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }
}
