package io.github.flinkparallelism.deployment.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code blocks of a page in Markdown as a script, line by line where they stand. */
final class PageText {
  private static final Pattern FENCE = Pattern.compile("\\s{0,20}(`{3,}|~{3,})\\s*(\\w*).*");
  private static final Pattern OF_SHELL =
      Pattern.compile("|sh|shell|bash|zsh|console|terminal|text|txt|plain|cmd|makefile");
  private static final Pattern PROMPT = Pattern.compile("^\\s*(?:[$%>]|[\\w@:~-]{1,40}\\$)\\s");

  private PageText() {}

  /** What stands outside of blocks is blank, and so are prompts. */
  static String shell(String page) {
    List<String> lines = new ArrayList<>();
    String open = "";
    boolean shown = false;
    for (String line : page.lines().toList()) {
      Matcher fence = FENCE.matcher(line);
      if (open.isEmpty() && fence.matches()) {
        open = fence.group(1);
        shown = OF_SHELL.matcher(fence.group(2).toLowerCase(Locale.ROOT)).matches();
        lines.add("");
      } else if (!open.isEmpty() && line.strip().startsWith(open)) {
        open = "";
        lines.add("");
      } else {
        lines.add(!open.isEmpty() && shown ? withoutPrompt(line) : "");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String withoutPrompt(String line) {
    return PROMPT.matcher(line).replaceFirst(found -> " ".repeat(found.group().length()));
  }
}
