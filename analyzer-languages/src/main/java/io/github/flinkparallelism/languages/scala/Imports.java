package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.SourceUnit.Import;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The imports of a file, wherever they stand. Flink's API for Scala is imported as the classes of
 * the API for Java that it wraps.
 */
final class Imports {
  private static final String STREAMING = "org.apache.flink.streaming.api.";

  private static final String COMMUNITY = "org.apache.flinkx.api";

  /** Packages of Scala's API by what they wrap. */
  private static final Map<String, List<String>> WRAPPED =
      Map.of(
          STREAMING + "scala",
          List.of(STREAMING + "environment", STREAMING + "datastream"),
          COMMUNITY,
          List.of(COMMUNITY, STREAMING + "environment", STREAMING + "datastream"),
          "org.apache.flinkextended.flink.api",
          List.of(STREAMING + "environment", STREAMING + "datastream"),
          "org.apache.flink.api.scala",
          List.of("org.apache.flink.api.java", "org.apache.flink.api.java.operators"),
          "org.apache.flink.cep.scala",
          List.of("org.apache.flink.cep"),
          "org.apache.flink.table.api.scala",
          List.of("org.apache.flink.table.api.java"),
          "org.apache.flink.table.api.bridge.scala",
          List.of("org.apache.flink.table.api.bridge.java"));

  /** Where the functions of {@code java.lang.Math} are. */
  private static final Set<String> MATH = Set.of("scala.math", "math", "Math", "java.lang.Math");

  private final List<Import> imports = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();

  private Imports() {}

  /** The imports of a file. */
  static Imports of(Node root) {
    Imports found = new Imports();
    Deque<Node> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      if (node.is("import_declaration")) {
        found.declared(node);
      } else {
        for (int i = node.children().size() - 1; i >= 0; i--) {
          pending.push(node.children().get(i));
        }
      }
    }
    return found;
  }

  /** All of them, with what lies in the file's own package. */
  List<Import> all(String packageName) {
    List<Import> all = new ArrayList<>(imports);
    all.add(new Import(packageName, true, true));
    return all;
  }

  /** What is imported under another name, by that name. */
  Map<String, String> aliases() {
    return aliases;
  }

  /** One clause after the other: {@code import a.b, c.{d, e => f}}. */
  private void declared(Node node) {
    StringBuilder path = new StringBuilder();
    boolean complete = false;
    for (Node child : node.children()) {
      if (child.is("import") || child.is("export")) {
        continue;
      } else if (child.is(",")) {
        if (!complete) {
          named(path.toString());
        }
        path.setLength(0);
        complete = false;
      } else if (child.is("namespace_wildcard")) {
        onDemand(trimmed(path));
        complete = true;
      } else if (child.is("namespace_selectors")) {
        selectors(trimmed(path), child);
        complete = true;
      } else if (!child.is("as_renamed_identifier")) {
        path.append(child.text());
      }
    }
    if (!complete && path.length() > 0) {
      named(path.toString());
    }
  }

  private static String trimmed(StringBuilder path) {
    String text = path.toString();
    text = text.startsWith("_root_.") ? text.substring("_root_.".length()) : text;
    text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return MATH.contains(text) ? "java.lang.Math" : text;
  }

  private void selectors(String prefix, Node selectors) {
    for (Node selector : selectors.named()) {
      if (selector.is("namespace_wildcard")) {
        onDemand(prefix);
      } else {
        Node name = selector.child("name").orElse(selector);
        Optional<String> alias = selector.child("alias").map(Node::text);
        if (alias.isPresent() && !alias.get().equals("_")) {
          aliases.put(alias.get(), wrapped(prefix, name.text()));
        } else if (alias.isEmpty()) {
          named(prefix + "." + name.text());
        }
      }
    }
  }

  /** The class of the API for Java that a class is, or wraps. */
  private static String wrapped(String owner, String simple) {
    return WRAPPED.getOrDefault(owner, List.of(owner)).stream()
            .filter(each -> !WRAPPED.containsKey(owner) || isOf(each, simple))
            .findFirst()
            .orElse(owner)
        + "."
        + simple;
  }

  /** Whether a package of the API for Java is that of a class that Scala's API wraps. */
  private static boolean isOf(String wrapped, String simple) {
    if (wrapped.equals(COMMUNITY)) {
      return simple.equals("DataStreamUtils");
    }
    return !wrapped.startsWith(STREAMING)
        || simple.endsWith("Environment") == wrapped.endsWith("environment");
  }

  private void named(String raw) {
    String name = raw.startsWith("_root_.") ? raw.substring("_root_.".length()) : raw;
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "" : name.substring(0, dot);
    if (MATH.contains(owner)) {
      imports.add(new Import("java.lang.Math" + name.substring(dot), true, false));
      return;
    }
    List<String> wrapped = WRAPPED.getOrDefault(owner, List.of());
    if (wrapped.isEmpty()) {
      imports.add(new Import(name, isMember(owner), false));
    }
    String simple = name.substring(dot + 1);
    for (String other : wrapped) {
      if (isOf(other, simple)) {
        imports.add(new Import(other + "." + simple, false, false));
      }
    }
  }

  private void onDemand(String name) {
    for (String each : WRAPPED.getOrDefault(name, List.of(name))) {
      imports.add(new Import(each, isMember(each), true));
    }
  }

  /** What lies in an object is a member of it, types as well; packages begin with small letters. */
  private static boolean isMember(String owner) {
    String last = owner.substring(owner.lastIndexOf('.') + 1);
    return !last.isEmpty() && Character.isUpperCase(last.charAt(0));
  }
}
