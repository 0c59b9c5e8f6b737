package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container's variables make of its command: Kubernetes fills in {@code $(NAME)} before it
 * starts, and a shell fills in {@code $NAME} afterwards. What is not stated stays a place holder.
 *
 * @param stated the variables
 */
record ContainerVariables(Map<String, PlacedText> stated) {
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][\\w.-]*)\\)");
  private static final Pattern OF_SHELL =
      Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*))");

  ContainerVariables {
    stated = Map.copyOf(stated);
  }

  /** A word of {@code command} or {@code args} as the container gets it. */
  String filledIn(String word) {
    return OF_KUBERNETES
        .matcher(word)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? "$" : value(found.group(1), found.group())));
  }

  /** A script with the variables that it does not set itself. */
  String ofShell(String script) {
    UnaryOperator<String> unset = name -> isSet(name, script) ? "" : name;
    return OF_SHELL
        .matcher(script)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(value(unset.apply(name), found.group()));
            });
  }

  private static boolean isSet(String name, String script) {
    return Pattern.compile("\\b(" + name + "=|(read|for)\\s[^\\n;]*\\b" + name + "\\b)")
        .matcher(script)
        .find();
  }

  private String value(String name, String otherwise) {
    PlacedText known = stated.get(name);
    return known == null ? otherwise : known.text();
  }
}
