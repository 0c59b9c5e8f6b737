package io.github.flinkparallelism.workspace.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that build scripts give to texts. Scripts are not run: a name is taken for the first text
 * that is assigned to it, nearest script first, wherever the assignment stands.
 */
final class ScriptVariables {
  private static final Pattern INTERPOLATION =
      Pattern.compile("\\$\\{([^{}]{1,120})}|\\$([A-Za-z_]\\w{0,80})");
  private static final Pattern QUOTED_NAME = Pattern.compile("[\"']([\\w.-]{1,80})[\"']");
  private static final Pattern CATALOG_NAME = Pattern.compile(".*\\bversions\\.(.+)");
  private static final List<String> CALLS = List.of(".get()", ".toString()", "()");

  private final Map<String, VersionText> values = new HashMap<>();

  /** Takes the assignments of a script; {@code pattern} has the groups name and value. */
  void addAll(ScriptText script, Pattern pattern) {
    Matcher matcher = pattern.matcher(script.text());
    while (matcher.find()) {
      String name = matcher.group("name");
      VersionText value =
          new VersionText(matcher.group("value").trim(), script.location(matcher.start("value")));
      add(name, value);
      add(lastSegment(name), value);
    }
  }

  void add(String name, VersionText value) {
    values.putIfAbsent(name, value);
  }

  /** The value of a variable. */
  Optional<VersionText> get(String name) {
    return Optional.ofNullable(values.get(name)).flatMap(this::resolve);
  }

  /** The text without interpolations; empty when it cannot be told. */
  Optional<VersionText> resolve(VersionText text) {
    return new References(name -> Optional.ofNullable(values.get(name)).map(this::normalise))
        .resolve(normalise(text));
  }

  private VersionText normalise(VersionText text) {
    Matcher matcher = INTERPOLATION.matcher(text.text());
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String expression = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      matcher.appendReplacement(result, Matcher.quoteReplacement("${" + nameIn(expression) + "}"));
    }
    matcher.appendTail(result);
    return new VersionText(result.toString(), text.location());
  }

  /** The known name that an expression most likely means. */
  private String nameIn(String expression) {
    String plain = expression.trim();
    for (String call : CALLS) {
      plain = plain.endsWith(call) ? plain.substring(0, plain.length() - call.length()) : plain;
    }
    Matcher quoted = QUOTED_NAME.matcher(plain);
    if (quoted.find()) {
      return quoted.group(1);
    }
    Matcher catalog = CATALOG_NAME.matcher(plain);
    if (catalog.matches() && values.containsKey(catalog.group(1))) {
      return catalog.group(1);
    }
    return values.containsKey(plain) ? plain : lastSegment(plain);
  }

  private static String lastSegment(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
