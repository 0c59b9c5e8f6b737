package io.github.flinkparallelism.conformance.generator;

import java.util.List;
import java.util.stream.Collectors;

/** Lays out a program as a Java file, with a statement on each line. */
final class SourceText {
  private static final String INDENT = "  ";

  private SourceText() {}

  static String of(Program program) {
    String type = withMembers(program);
    List<String> imports = Imports.of(type, program.version());
    return "package %s;\n\n%s\n%s"
        .formatted(
            Program.PACKAGE,
            imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining()),
            indented(type));
  }

  /** The members stand in the order of their making, so that each constant follows what it uses. */
  private static String withMembers(Program program) {
    String type = program.main().text();
    int start = type.indexOf("{\n") + 2;
    String members =
        program.neededMembers().values().stream()
            .map(tree -> tree.text() + "\n\n")
            .collect(Collectors.joining());
    return type.substring(0, start) + members + type.substring(start);
  }

  private static String indented(String text) {
    StringBuilder result = new StringBuilder();
    int depth = 0;
    for (String line : text.split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.isEmpty()) {
        result.append('\n');
        continue;
      }
      int closed = stripped.startsWith("}") ? 1 : 0;
      result.append(INDENT.repeat(Math.max(0, depth - closed))).append(stripped).append('\n');
      depth += count(stripped, '{') - count(stripped, '}');
    }
    return result.toString();
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }
}
