package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.ScriptSource;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code sh} steps of a Jenkinsfile. */
final class JenkinsText {
  private static final Pattern STEP =
      Pattern.compile("\\bsh\\s*\\(?\\s*(?:[^'\"\\n]*\\bscript\\s*:\\s*)?('''|\"\"\"|'|\")");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\benvironment\\s*\\{([^{}]*)}", Pattern.DOTALL);
  private static final Pattern VARIABLE =
      Pattern.compile("(?m)^\\s*([A-Za-z_]\\w*)\\s*=\\s*(['\"])([^'\"\\n]*)\\2");

  private JenkinsText() {}

  static List<ScriptText> scripts(DescribingFile file) {
    String text = file.text();
    Map<String, String> variables = variables(text);
    List<ScriptText> scripts = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int from = 0;
    while (step.find(from)) {
      String quote = step.group(1);
      int end = text.indexOf(quote, step.end());
      int stop = end < 0 ? text.length() : end;
      int line = (int) text.substring(0, step.end()).chars().filter(c -> c == '\n').count() + 1;
      int column = step.end() - text.lastIndexOf('\n', step.end() - 1) - 1;
      boolean several = quote.length() > 1;
      scripts.add(
          new ScriptText(
              text.substring(step.end(), stop),
              new ScriptSource(file.name(), line, several ? 0 : column, true),
              variables));
      from = Math.min(stop + quote.length(), text.length());
    }
    return scripts;
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new TreeMap<>();
    Matcher block = ENVIRONMENT.matcher(text);
    while (block.find()) {
      Matcher variable = VARIABLE.matcher(block.group(1));
      while (variable.find()) {
        variables.put(variable.group(1), variable.group(3));
      }
    }
    return variables;
  }
}
