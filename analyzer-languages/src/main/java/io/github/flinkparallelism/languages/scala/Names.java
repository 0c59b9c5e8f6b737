package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of a file stand for, as far as their declarations in it tell. */
final class Names {
  /** {@code import builder._}. */
  private static final Pattern MEMBERS = Pattern.compile("import\\s+([a-z]\\w*)\\.[_*]");

  private final Map<String, List<Signature>> methods = new HashMap<>();
  private final Map<String, Signature> classes = new HashMap<>();
  private final Set<String> factories = new HashSet<>();
  private final Set<String> values = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final Set<String> opened = new TreeSet<>();
  private final Set<String> fields = new HashSet<>();

  /**
   * Parameters in order, of all lists.
   *
   * @param params each with its name and default
   * @param given the parameters of implicit lists, which calls leave out
   * @param bare true when it is called without parentheses
   * @param isCase true for a case class
   */
  record Signature(List<Node> params, List<Node> given, boolean bare, boolean isCase) {
    /** Whether a call must be told of what is not written in it. */
    boolean isSpecial() {
      return !given.isEmpty() || params.stream().anyMatch(Names::isByName);
    }

    List<String> names() {
      return params.stream().map(p -> p.child("name").map(Node::text).orElse("")).toList();
    }
  }

  /** The names whose members are imported: packages, and values of this file. */
  Set<String> opened() {
    return opened;
  }

  /** Whether a class or an object of this file has a value of that name. */
  boolean isField(String name) {
    return fields.contains(name);
  }

  Names(Node root) {
    root.visit(this::note);
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
      case "object_definition":
        noteObject(node);
        break;
      case "val_definition":
      case "var_definition":
        if (isLazy(node)) {
          node.child("pattern")
              .ifPresent(
                  name ->
                      noteMethod(name.text(), new Signature(List.of(), List.of(), true, false)));
        } else {
          node.child("pattern").ifPresent(this::noteValues);
        }
        if (node.is("var_definition")) {
          node.child("pattern").ifPresent(name -> variables.add(name.text()));
        }
        break;
      case "template_body":
        node.of("val_definition")
            .forEach(value -> value.child("pattern").ifPresent(name -> fields.add(name.text())));
        break;
      case "import_declaration":
        Matcher members = MEMBERS.matcher(node.text());
        if (members.matches()) {
          opened.add(members.group(1));
        }
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
    boolean bare = lists.stream().allMatch(Names::isGiven);
    noteMethod(
        nameOf(node),
        new Signature(params(lists, "parameter"), given(lists, "parameter"), bare, false));
  }

  private void noteMethod(String name, Signature signature) {
    methods.computeIfAbsent(name, any -> new ArrayList<>()).add(signature);
  }

  private void noteClass(Node node) {
    List<Node> lists = node.of("class_parameters");
    String name = nameOf(node);
    Signature signature =
        new Signature(
            params(lists, "class_parameter"),
            given(lists, "class_parameter"),
            false,
            node.has("case"));
    classes.put(name, signature);
  }

  private void noteObject(Node node) {
    boolean makes =
        node.child("body").stream()
            .flatMap(body -> body.of("function_definition").stream())
            .anyMatch(method -> nameOf(method).equals("apply"));
    if (makes) {
      factories.add(nameOf(node));
    }
  }

  private void noteValues(Node pattern) {
    if (pattern.is("identifier")) {
      values.add(pattern.text());
    }
    pattern.named().forEach(this::noteValues);
  }

  /** True for a value that is computed at its first use. */
  static boolean isLazy(Node definition) {
    return definition.first("modifiers").filter(each -> each.has("lazy")).isPresent();
  }

  /** True for a value or class that the compiler passes and applies by itself. */
  static boolean isImplicit(Node definition) {
    return definition.first("modifiers").filter(each -> each.has("implicit")).isPresent();
  }

  /** True for a parameter that is computed where it is used. */
  static boolean isByName(Node param) {
    return param.child("type").filter(type -> type.is("lazy_parameter_type")).isPresent();
  }

  private static boolean isGiven(Node list) {
    return list.has("implicit") || list.has("using");
  }

  /** The explicit parameters. */
  static List<Node> params(List<Node> lists, String type) {
    return lists.stream()
        .filter(list -> !isGiven(list))
        .flatMap(list -> list.of(type).stream())
        .toList();
  }

  /** The parameters that calls leave out. */
  static List<Node> given(List<Node> lists, String type) {
    return lists.stream().filter(Names::isGiven).flatMap(list -> list.of(type).stream()).toList();
  }

  static String nameOf(Node node) {
    return node.child("name").map(Node::text).orElse("");
  }

  /** The method of this file of that name; none where there are several. */
  Optional<Signature> method(String name) {
    List<Signature> named = methods.getOrDefault(name, List.of());
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** True for an object that says itself what a call of its name is. */
  boolean isFactory(String name) {
    return factories.contains(name);
  }

  Optional<Signature> classNamed(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** True for the name of values of which none is assigned anew. */
  boolean isConstant(String name) {
    return values.contains(name) && !variables.contains(name);
  }

  boolean isValue(String name) {
    return values.contains(name) && !methods.containsKey(name);
  }

  /** True for a method that is called without parentheses. */
  boolean isBare(String name) {
    List<Signature> named = methods.getOrDefault(name, List.of());
    return !named.isEmpty() && named.stream().allMatch(Signature::bare) && !values.contains(name);
  }
}
