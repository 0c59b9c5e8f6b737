package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Quantity;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a number is not certain, and how to make it so. */
record Uncertainty(Page page) {
  private static final Pattern COMPUTED = Pattern.compile("\\s[-+*/%]\\s|\\bMath\\.");

  private static final String UNKNOWN = "<n>";

  /** {@code default of --par assumed: params.getInt("par", 4)}. */
  String why(Quantity quantity) {
    String expression = quantity.expression().map(text -> ": " + page.text(text)).orElse("");
    String reason = quantity.reason().map(page::text).orElse("");
    return switch (quantity.certainty()) {
      case EXACT -> "";
      case DEFAULT -> quantity.input().map(this::assumed).orElse(reason) + expression;
      case RANGE -> (reason.isEmpty() ? "one of several" : reason) + expression;
      case UNKNOWN -> reason + bounds(quantity) + expression;
    };
  }

  private String assumed(String input) {
    return "the default of " + page.name(input) + " is assumed";
  }

  private static String bounds(Quantity quantity) {
    String least = quantity.min().map(min -> ", at least " + min).orElse("");
    return least + quantity.max().map(max -> ", at most " + max).orElse("");
  }

  /** What to tell the analyzer so that the number becomes exact. */
  Optional<String> remedy(Quantity quantity) {
    String several = ", ";
    return quantity
        .input()
        .flatMap(
            input ->
                input.contains(several)
                    ? pin(input.substring(0, input.indexOf(several)), UNKNOWN)
                    : pin(input, value(quantity)));
  }

  /** What is computed from an input is not the input's own value. */
  static String value(Quantity quantity) {
    boolean computed = quantity.expression().filter(COMPUTED.asPredicate()).isPresent();
    return computed ? UNKNOWN : quantity.value().map(String::valueOf).orElse(UNKNOWN);
  }

  private Optional<String> pin(String input, String value) {
    boolean build = page.options().build();
    if (input.startsWith("$")) {
      String variable = page.name(input.substring(1)) + "=" + value;
      return Optional.of("pin it with " + (build ? "parallelism.env=" : "--env ") + variable);
    }
    String argument =
        input.startsWith("-") ? "\"" + page.name(input) + " " + value + "\"" : "\"...\"";
    boolean option = input.startsWith("-") && !input.startsWith("-D");
    boolean ofArguments = option || input.startsWith("args[");
    return ofArguments
        ? Optional.of("pin it with " + (build ? "parallelism.args=" : "--args ") + argument)
        : Optional.empty();
  }
}
