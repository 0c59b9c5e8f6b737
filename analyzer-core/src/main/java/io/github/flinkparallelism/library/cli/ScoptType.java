package io.github.flinkparallelism.library.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The type that an option is declared with.
 *
 * @param name without its package; {@link #PAIR} of a tuple
 * @param arguments between brackets, or the parts of a tuple
 */
record ScoptType(String name, List<ScoptType> arguments) {
  /** The name of tuples. */
  static final String PAIR = "(";

  /** Packages of the types that scopt reads; the same names in others are other types. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.io",
          "java.net",
          "scala",
          "immutable",
          "collection",
          "scala.collection",
          "collection.immutable",
          "scala.collection.immutable");

  ScoptType {
    arguments = List.copyOf(arguments);
  }

  /** The type that is written so. */
  static ScoptType of(String written) {
    String text = written.strip();
    if (text.startsWith(PAIR) && text.endsWith(")")) {
      return new ScoptType(PAIR, list(text.substring(1, text.length() - 1)));
    }
    int bracket = text.indexOf('[');
    boolean generic = bracket > 0 && text.endsWith("]");
    String name = generic ? text.substring(0, bracket) : text;
    int dot = name.lastIndexOf('.');
    boolean known = dot > 0 && PACKAGES.contains(name.substring(0, dot));
    return new ScoptType(
        known ? name.substring(dot + 1) : name,
        generic ? list(text.substring(bracket + 1, text.length() - 1)) : List.of());
  }

  private static List<ScoptType> list(String text) {
    List<ScoptType> types = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        types.add(of(text.substring(start, i)));
        start = i + 1;
      }
    }
    types.add(of(text.substring(start)));
    return types;
  }

  /** The type with the number of its arguments: {@code Seq/1}. */
  String shape() {
    return arguments.isEmpty() ? name : name + "/" + arguments.size();
  }
}
