package io.github.flinkparallelism.deployment.helm;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names mean in a template, and the few functions that matter to numbers and conditions. What
 * is not known is empty, never a guess.
 */
final class HelmScope {
  private static final Pattern WORD =
      Pattern.compile("\\((?:[^()]|\\([^()]*\\))*\\)|\"[^\"]*\"|`[^`]*`|[^\\s|()]+|\\|");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

  private final YamlTree values;
  private final YamlTree chart;
  private final Optional<YamlTree> dot;
  private final Map<String, HelmValue> variables;

  HelmScope(YamlTree values, YamlTree chart) {
    this(values, chart, Optional.empty(), Map.of());
  }

  private HelmScope(
      YamlTree values, YamlTree chart, Optional<YamlTree> dot, Map<String, HelmValue> variables) {
    this.values = values;
    this.chart = chart;
    this.dot = dot;
    this.variables = variables;
  }

  /** The scope within {@code with} or {@code range}. */
  HelmScope within(YamlTree value) {
    return new HelmScope(values, chart, Optional.of(value), variables);
  }

  /** The scope with a variable. */
  HelmScope and(String variable, HelmValue value) {
    Map<String, HelmValue> more = new HashMap<>(variables);
    more.put(variable, value);
    return new HelmScope(values, chart, dot, more);
  }

  /** The value of an expression; empty for one that is not understood. */
  Optional<HelmValue> evaluate(String expression) {
    List<List<String>> stages = new ArrayList<>(List.of(new ArrayList<>()));
    Matcher word = WORD.matcher(expression);
    while (word.find()) {
      if (word.group().equals("|")) {
        stages.add(new ArrayList<>());
      } else {
        stages.get(stages.size() - 1).add(word.group());
      }
    }
    Optional<HelmValue> value = Optional.empty();
    for (int i = 0; i < stages.size(); i++) {
      List<String> stage = stages.get(i);
      if (stage.isEmpty() || (i > 0 && value.isEmpty())) {
        return Optional.empty();
      }
      value = i == 0 && stage.size() == 1 ? operand(stage.get(0)) : call(stage, value);
    }
    return value;
  }

  private Optional<HelmValue> call(List<String> stage, Optional<HelmValue> piped) {
    List<HelmValue> arguments = new ArrayList<>();
    for (String each : stage.subList(1, stage.size())) {
      Optional<HelmValue> argument = operand(each);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
    }
    piped.ifPresent(arguments::add);
    return HelmFunctions.call(stage.get(0), arguments);
  }

  private Optional<HelmValue> operand(String word) {
    if (word.startsWith("(")) {
      return evaluate(word.substring(1, word.length() - 1));
    }
    if (word.startsWith("\"") || word.startsWith("`")) {
      return Optional.of(HelmValue.of(word.substring(1, word.length() - 1), Optional.empty()));
    }
    if (INTEGER.matcher(word).matches() || word.equals("true") || word.equals("false")) {
      return Optional.of(HelmValue.of(word, Optional.empty()));
    }
    if (word.startsWith("$") && !word.startsWith("$.")) {
      return variable(word);
    }
    String path = word.startsWith("$.") ? word.substring(1) : word;
    if (path.startsWith(".Values")) {
      return Optional.of(at(values, path.substring(".Values".length())));
    }
    if (path.startsWith(".Chart.")) {
      String name = path.substring(".Chart.".length());
      String own = name.isEmpty() ? "" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
      return Optional.of(at(chart, "." + own)).filter(it -> !it.isMissing());
    }
    boolean relative = word.startsWith(".") && dot.isPresent();
    return relative ? Optional.of(at(dot.get(), word.equals(".") ? "" : word)) : Optional.empty();
  }

  private Optional<HelmValue> variable(String word) {
    int point = word.indexOf('.');
    Optional<HelmValue> value =
        Optional.ofNullable(variables.get(point < 0 ? word : word.substring(0, point)));
    return point < 0
        ? value
        : value.flatMap(HelmValue::tree).map(tree -> at(tree, word.substring(point)));
  }

  private static HelmValue at(YamlTree tree, String path) {
    String[] names = path.isEmpty() ? new String[0] : path.substring(1).split("\\.");
    return tree.at(names)
        .filter(found -> !found.isNull())
        .map(HelmValue::of)
        .orElse(HelmValue.MISSING);
  }
}
