package io.github.flinkparallelism.deployment.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A batch file of Windows as a script of the shell with the same lines. Its jumps are not followed:
 * in a file that has some, and for what is set more than once or under a condition, the values of
 * variables stay open.
 */
final class BatchText {
  private static final Pattern COMMENT = Pattern.compile("(?i)\\s*@?(rem(\\s.*)?|::.*)");
  private static final Pattern JUMP =
      Pattern.compile("(?im)^\\s*@?(goto\\b|:[a-z]|call\\s+:|shift\\b)");
  private static final Pattern SET =
      Pattern.compile("(?i)\\s*@?set\\s+(?:\"(\\w+)=([^\"%!]*)\"|(\\w+)=([^\"%!&|]*))\\s*");
  private static final Pattern ANY_SET =
      Pattern.compile("(?i)\\bset\\s+(?:/[ap]\\s+)?\"?(\\w+)\\s*=");
  private static final Pattern CONTROL =
      Pattern.compile("(?i)\\s*@?(if|for|else|\\)|\\()(?!\\w).*");
  private static final Pattern ARGUMENT =
      Pattern.compile("%(?:~[a-zA-Z]{0,9})?(\\d)(?!\\w{0,99}%)|%(\\*)|%%~?(\\w)");
  private static final Pattern VARIABLE = Pattern.compile("%(\\w+)(?::[^%]*)?%|!(\\w+)!");
  private static final String OF_SHELL = "'`$#;";

  private final Set<String> open;
  private int depth;

  private BatchText(Set<String> open) {
    this.open = open;
  }

  static String shell(String text) {
    BatchText reader = new BatchText(open(text));
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(reader.line(line)));
    return String.join("\n", lines) + "\n";
  }

  /** Variables of which a line cannot tell what they hold. */
  private static Set<String> open(String text) {
    boolean jumps = JUMP.matcher(text).find();
    Set<String> once = new HashSet<>();
    Set<String> open = new HashSet<>();
    Matcher set = ANY_SET.matcher(text);
    while (set.find()) {
      String name = upper(set.group(1));
      if (!once.add(name) || jumps) {
        open.add(name);
      }
    }
    return open;
  }

  private String line(String line) {
    boolean nested = depth > 0;
    Matcher set = SET.matcher(line);
    if (COMMENT.matcher(line).matches()) {
      return "";
    } else if (set.matches()) {
      String name = upper(set.group(1) == null ? set.group(3) : set.group(1));
      String value = set.group(1) == null ? set.group(4) : set.group(2);
      return nested || open.contains(name) ? "" : name + "=\"" + escaped(value.strip()) + "\"";
    } else if (CONTROL.matcher(line).matches()) {
      depth += (int) line.chars().filter(c -> c == '(').count();
      depth = Math.max(0, depth - (int) line.chars().filter(c -> c == ')').count());
      return "";
    }
    boolean goesOn = line.stripTrailing().endsWith("^");
    String words = line.stripTrailing().replaceFirst("\\^$", "").replaceFirst("^(\\s*)@", "$1");
    String command = words.replaceFirst("(?i)^(\\s*)(call|start /wait|cmd /c)\\s", "$1");
    return escaped(command) + (goesOn ? "\\" : "");
  }

  private static String escaped(String text) {
    StringBuilder shell = new StringBuilder();
    for (char c : text.toCharArray()) {
      shell.append(OF_SHELL.indexOf(c) < 0 ? String.valueOf(c) : "\\" + c);
    }
    String slashes = shell.toString().replaceAll("\\\\(?![" + OF_SHELL + "])", "/");
    String arguments = ARGUMENT.matcher(slashes).replaceAll(BatchText::argument);
    return VARIABLE
        .matcher(arguments)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "${" + upper(found.group(1) == null ? found.group(2) : found.group(1)) + "}"));
  }

  private static String argument(MatchResult found) {
    if (found.group(2) != null) {
      return Matcher.quoteReplacement("$@");
    }
    return Matcher.quoteReplacement(
        found.group(1) == null ? "${" + found.group(3) + "}" : "${" + found.group(1) + "}");
  }

  /** The names of variables have no case. */
  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
