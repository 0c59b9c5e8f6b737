package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.ScriptSource;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Scripts in workflows of continuous integration, which are YAML, and in {@code package.json}. */
public final class YamlScripts {
  private static final int DEEPEST = 30;
  private static final Set<String> SCRIPTS =
      Set.of(
          "run",
          "script",
          "before_script",
          "after_script",
          "command",
          "commands",
          "cmds",
          "cmd",
          "bash",
          "sh",
          "inlineScript");
  private static final Set<String> VARIABLES = Set.of("env", "variables", "environment", "vars");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([^}]*?)\\s*}}");

  private final List<ScriptText> scripts = new ArrayList<>();

  private YamlScripts() {}

  /** Every script of a workflow, with the variables that its job, stage or file sets. */
  static List<ScriptText> in(DescribingFile file) {
    YamlScripts reader = new YamlScripts();
    for (YamlTree tree : YamlDocuments.of(file.name(), file.text()).trees()) {
      reader.walk(tree, Map.of(), 0);
    }
    return reader.scripts;
  }

  /** The {@code scripts} of a {@code package.json}. */
  static List<ScriptText> ofPackage(DescribingFile file) {
    YamlScripts reader = new YamlScripts();
    for (YamlTree tree : YamlDocuments.of(file.name(), file.text()).trees()) {
      tree.at("scripts")
          .ifPresent(all -> all.entries().values().forEach(each -> reader.add(each, Map.of())));
    }
    return reader.scripts;
  }

  private void walk(YamlTree tree, Map<String, String> outer, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    Map<String, String> variables = new TreeMap<>(outer);
    Map<String, YamlTree> entries = tree.entries();
    entries.forEach(
        (name, value) -> {
          if (VARIABLES.contains(name)) {
            value
                .entries()
                .forEach(
                    (variable, stated) ->
                        stated
                            .scalar()
                            .ifPresent(text -> variables.put(variable, expression(text))));
          }
        });
    entries.forEach(
        (name, value) -> {
          if (SCRIPTS.contains(name)) {
            add(value, variables);
            value.items().forEach(item -> add(item, variables));
          }
          if (!value.entries().isEmpty() || value.isList()) {
            walk(value, variables, depth + 1);
          }
        });
    tree.items().forEach(item -> walk(item, variables, depth + 1));
  }

  private void add(YamlTree script, Map<String, String> variables) {
    script
        .scalar()
        .ifPresent(
            text -> scripts.add(new ScriptText(expression(text), source(script), variables)));
  }

  /** <code>${{ inputs.parallelism }}</code> is filled in before the shell sees it. */
  private static String expression(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(match -> "\\${" + match.group(1).replaceAll("\\W+", "_") + "}");
  }

  /** Where the text of a scalar stands: that of a literal block begins on the next line. */
  public static ScriptSource source(YamlTree scalar) {
    List<Location> lines = scalar.placed().lines();
    return lines.isEmpty()
        ? ScriptSource.at(scalar.place())
        : new ScriptSource(scalar.file(), lines.get(0).line(), 0, true);
  }
}
