package io.github.flinkparallelism.deployment.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A script of PowerShell as one of the shell with the same lines, to be told only: PowerShell cuts
 * an argument such as {@code -Dparallelism.default=4} at its dot unless it is quoted, and what its
 * variables hold is not followed.
 */
final class PowerShellText {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)\\s*(\\$[\\w:]+\\s*[-+]?=|param\\b|function\\b|if\\b|foreach\\b|[{}]).*");
  private static final Pattern CALL = Pattern.compile("^(\\s*)&\\s*");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:env:|\\{env:)?(\\w+)}?");

  private PowerShellText() {}

  static String shell(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(STATEMENT.matcher(line).matches() ? "" : command(line.stripTrailing()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String command(String line) {
    boolean goesOn = line.endsWith("`");
    String words = goesOn ? line.substring(0, line.length() - 1) : line;
    String slashes = CALL.matcher(words).replaceFirst("$1").replace('\\', '/').replace("`", "");
    return VARIABLE.matcher(slashes).replaceAll("\\${$1}") + (goesOn ? "\\" : "");
  }
}
