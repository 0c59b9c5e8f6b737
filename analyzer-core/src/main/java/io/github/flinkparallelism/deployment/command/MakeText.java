package io.github.flinkparallelism.deployment.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Makefile, or a justfile, as a script of the shell with the same lines: its variables, and the
 * recipes one after the other.
 */
final class MakeText {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:export\\s+|override\\s+)*([A-Za-z_][\\w-]*)\\s*(\\?=|:{0,3}=|\\+=)\\s*(.*)");
  private static final Pattern MAKE_REFERENCE = Pattern.compile("\\$\\(([A-Za-z_]\\w*)\\)");
  private static final Pattern JUST_REFERENCE = Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)\\s*}}");

  private MakeText() {}

  static String shell(String text) {
    StringBuilder script = new StringBuilder();
    boolean continued = false;
    for (String line : text.lines().toList()) {
      boolean recipe = continued || line.startsWith("\t") || line.startsWith("  ");
      script
          .append(continued ? references(line) : recipe ? recipe(line) : statement(line))
          .append('\n');
      continued = recipe && line.endsWith("\\");
    }
    return script.toString();
  }

  private static String recipe(String line) {
    return references(line.replaceFirst("^(\\s*)[@+-]+", "$1"));
  }

  private static String references(String text) {
    String shell = MAKE_REFERENCE.matcher(text).replaceAll("\\${$1}");
    shell = JUST_REFERENCE.matcher(shell).replaceAll("\\${$1}");
    return shell.replace("$$", "$");
  }

  private static String statement(String line) {
    String word = line.strip().split("\\s|\\(", 2)[0];
    switch (word) {
      case "ifeq", "ifneq", "ifdef", "ifndef" -> {
        return "if true; then";
      }
      case "else" -> {
        return "else";
      }
      case "endif" -> {
        return "fi";
      }
      default -> {
        Matcher variable = VARIABLE.matcher(line);
        return variable.matches() ? assignment(variable) : "";
      }
    }
  }

  private static String assignment(Matcher variable) {
    String name = variable.group(1).replace('-', '_');
    int comment = variable.group(3).indexOf(" #");
    String stated = comment < 0 ? variable.group(3) : variable.group(3).substring(0, comment);
    String value = references(stated.strip()).replace("\\", "\\\\").replace("\"", "\\\"");
    return switch (variable.group(2)) {
      case "?=" -> name + "=\"${" + name + ":-" + value + "}\"";
      case "+=" -> name + "=\"${" + name + "} " + value + "\"";
      default -> name + "=\"" + value + "\"";
    };
  }
}
