package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of a template with its intrinsic functions: {@code Ref}, {@code Fn::Sub}, {@code
 * Fn::Join}, {@code Fn::If} and {@code Fn::FindInMap} as far as parameters with defaults and
 * mappings decide them. What is known only to the service stays open. Tags construct nothing.
 */
final class CloudFormationValues {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final String FUNCTION = "Fn::";
  private static final String REFERENCE = "Ref";
  private static final int DEEPEST = 40;

  private final YamlTree template;
  private final CloudFormationConditions conditions;

  CloudFormationValues(YamlTree template) {
    this.template = template;
    this.conditions = new CloudFormationConditions(template, this::of);
  }

  /** The value of {@code tree}. */
  CloudValue of(YamlTree tree) {
    return of(tree, 0);
  }

  private CloudValue of(YamlTree tree, int depth) {
    if (depth > DEEPEST) {
      return new CloudValue.Open("${...}", tree.key());
    }
    Optional<String> function = function(tree);
    if (function.isPresent()) {
      return call(function.get(), argument(tree), tree, depth);
    }
    if (tree.isMapping()) {
      Map<String, CloudValue> entries = new LinkedHashMap<>();
      boolean complete = true;
      for (Map.Entry<String, YamlTree> entry : tree.entries().entrySet()) {
        complete &= !entry.getKey().startsWith(FUNCTION);
        entries.put(entry.getKey(), of(entry.getValue(), depth + 1));
      }
      return new CloudValue.Fields(entries, tree.key(), complete);
    }
    if (tree.isList()) {
      List<CloudValue> elements = new ArrayList<>();
      tree.items().forEach(item -> elements.add(of(item, depth + 1)));
      return new CloudValue.Elements(elements, tree.key());
    }
    return new CloudValue.Text(tree.scalar().orElse(""), tree.key(), Optional.empty());
  }

  /** {@code !Sub ..} and {@code {"Fn::Sub": ..}} are the same. */
  static Optional<String> function(YamlTree tree) {
    String tag = tree.tag();
    if (tag.startsWith("!")) {
      return Optional.of(tag.substring(1));
    }
    Map<String, YamlTree> entries = tree.entries();
    if (entries.size() != 1) {
      return Optional.empty();
    }
    String only = entries.keySet().iterator().next();
    boolean named = only.equals(REFERENCE) || only.startsWith(FUNCTION);
    return named
        ? Optional.of(only.startsWith(FUNCTION) ? only.substring(FUNCTION.length()) : only)
        : Optional.empty();
  }

  /** What a function is applied to. */
  static YamlTree argument(YamlTree tree) {
    boolean tagged = tree.tag().startsWith("!");
    return tagged ? tree : tree.entries().values().iterator().next();
  }

  private CloudValue call(String function, YamlTree argument, YamlTree at, int depth) {
    Optional<CloudValue> value =
        switch (function) {
          case REFERENCE -> text(argument).map(name -> reference(name, at));
          case "Sub" -> substitute(argument, at, depth);
          case "Join" -> join(argument, at, depth);
          case "FindInMap" -> find(argument, at, depth);
          case "If" -> either(argument, at, depth);
          default -> Optional.empty();
        };
    return value.orElseGet(() -> new CloudValue.Open("${" + function + "}", at.key()));
  }

  /** The text of a scalar, whatever tag it has. */
  private static Optional<String> text(YamlTree tree) {
    return tree.scalar();
  }

  private CloudValue reference(String name, YamlTree at) {
    return template
        .at("Parameters", name, "Default")
        .flatMap(
            value ->
                value
                    .scalar()
                    .<CloudValue>map(
                        text ->
                            new CloudValue.Text(
                                text, value.key(), Optional.of("parameter " + name))))
        .orElseGet(() -> new CloudValue.Open("${" + name + "}", at.key()));
  }

  private Optional<CloudValue> substitute(YamlTree argument, YamlTree at, int depth) {
    Optional<String> text = text(argument);
    Map<String, YamlTree> own = Map.of();
    if (argument.isList() && argument.items().size() == 2) {
      text = text(argument.items().get(0));
      own = argument.items().get(1).entries();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<CloudValue> parts = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text.get());
    int end = 0;
    while (matcher.find()) {
      parts.add(known(text.get().substring(end, matcher.start()), at));
      String name = matcher.group(1).trim();
      parts.add(
          name.startsWith("!")
              ? known("${" + name.substring(1) + "}", at)
              : own.containsKey(name) ? of(own.get(name), depth + 1) : reference(name, at));
      end = matcher.end();
    }
    parts.add(known(text.get().substring(end), at));
    return Optional.of(CloudValue.joined(parts, at.key()));
  }

  private Optional<CloudValue> join(YamlTree argument, YamlTree at, int depth) {
    List<YamlTree> items = argument.items();
    if (items.size() != 2 || !items.get(1).isList() || function(items.get(1)).isPresent()) {
      return Optional.empty();
    }
    CloudValue delimiter = of(items.get(0), depth + 1);
    List<CloudValue> parts = new ArrayList<>();
    for (YamlTree item : items.get(1).items()) {
      if (!parts.isEmpty()) {
        parts.add(delimiter);
      }
      parts.add(of(item, depth + 1));
    }
    return Optional.of(CloudValue.joined(parts, at.key()));
  }

  /** What both sides say is known, and what a condition decides; else both sides are told. */
  private Optional<CloudValue> either(YamlTree argument, YamlTree at, int depth) {
    List<YamlTree> items = argument.items();
    if (items.size() != 3) {
      return Optional.empty();
    }
    CloudValue one = of(items.get(1), depth + 1);
    CloudValue other = of(items.get(2), depth + 1);
    if (one instanceof CloudValue.Text first
        && other instanceof CloudValue.Text second
        && first.text().equals(second.text())
        && first.variable().equals(second.variable())) {
      return Optional.of(one);
    }
    Optional<CloudValue> chosen =
        text(items.get(0))
            .flatMap(conditions::named)
            .map(decided -> decided.of(decided.holds() ? one : other))
            .filter(value -> !(value instanceof CloudValue.Open));
    if (chosen.isPresent()) {
      return chosen;
    }
    String condition = text(items.get(0)).orElse("...");
    return Optional.of(
        new CloudValue.Open(
            "${" + condition + " ? " + shown(one) + " : " + shown(other) + "}", at.key()));
  }

  private static String shown(CloudValue value) {
    return value.written().map(text -> text.replaceAll("[${}]", "")).orElse("...");
  }

  private Optional<CloudValue> find(YamlTree argument, YamlTree at, int depth) {
    List<CloudValue> keys = argument.items().stream().map(item -> of(item, depth + 1)).toList();
    CloudValue path = CloudValue.joined(keys, at.key());
    if (keys.size() != 3 || !(path instanceof CloudValue.Text known)) {
      return Optional.empty();
    }
    String[] names = keys.stream().flatMap(key -> key.written().stream()).toArray(String[]::new);
    return template
        .at("Mappings", names[0], names[1], names[2])
        .flatMap(
            value ->
                value
                    .scalar()
                    .map(text -> new CloudValue.Text(text, value.key(), known.variable())));
  }

  private static CloudValue known(String text, YamlTree at) {
    return new CloudValue.Text(text, at.key(), Optional.empty());
  }
}
