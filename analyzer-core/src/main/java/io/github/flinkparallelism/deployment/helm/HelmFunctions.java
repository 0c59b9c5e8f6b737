package io.github.flinkparallelism.deployment.helm;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Functions of templates, by their names in Helm. */
final class HelmFunctions {
  private static final int WIDEST_INDENT = 200;

  private HelmFunctions() {}

  /** The result of a call; empty for a function that is not known. */
  static Optional<HelmValue> call(String name, List<HelmValue> arguments) {
    int count = arguments.size();
    HelmValue last = count == 0 ? HelmValue.MISSING : arguments.get(count - 1);
    return switch (name) {
      case "quote", "squote", "toString", "int", "int64", "toYaml", "tpl", "trim", "required" ->
          name.equals("tpl") && last.text().filter(it -> it.contains("{{")).isPresent()
              ? Optional.empty()
              : Optional.of(last);
      case "upper" -> text(last, it -> it.toUpperCase(Locale.ROOT));
      case "lower" -> text(last, it -> it.toLowerCase(Locale.ROOT));
      case "nindent", "indent" ->
          count == 2 ? number(arguments.get(0)).map(last::indented) : Optional.empty();
      case "default" ->
          count == 2 ? Optional.of(last.isTrue() ? last : arguments.get(0)) : Optional.empty();
      case "coalesce", "or" ->
          arguments.stream().filter(HelmValue::isTrue).findFirst().or(() -> Optional.of(last));
      case "and" ->
          Optional.of(arguments.stream().filter(it -> !it.isTrue()).findFirst().orElse(last));
      case "not" -> truth(!last.isTrue());
      case "empty" -> truth(!last.isTrue());
      case "eq" -> truth(count == 2 && arguments.get(0).text().equals(last.text()));
      case "ne" -> truth(count == 2 && !arguments.get(0).text().equals(last.text()));
      case "ternary" ->
          count == 3 ? Optional.of(arguments.get(last.isTrue() ? 0 : 1)) : Optional.empty();
      case "mul", "add", "sub" -> arithmetic(name, arguments);
      default -> Optional.empty();
    };
  }

  private static Optional<HelmValue> truth(boolean value) {
    return Optional.of(HelmValue.of(String.valueOf(value), Optional.empty()));
  }

  private static Optional<HelmValue> text(HelmValue value, Function<String, String> change) {
    return value.text().map(it -> HelmValue.of(change.apply(it), value.place()));
  }

  private static Optional<Integer> number(HelmValue value) {
    return value
        .text()
        .filter(it -> it.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .filter(it -> it <= WIDEST_INDENT || value.place().isPresent());
  }

  private static Optional<HelmValue> arithmetic(String name, List<HelmValue> arguments) {
    Optional<Location> place = arguments.stream().flatMap(it -> it.place().stream()).findFirst();
    Optional<Long> result = Optional.empty();
    for (HelmValue each : arguments) {
      Optional<Long> number =
          each.text().filter(it -> it.matches("-?\\d{1,9}")).map(Long::parseLong);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      long next = number.get();
      result =
          result
              .map(
                  before ->
                      name.equals("mul")
                          ? before * next
                          : name.equals("add") ? before + next : before - next)
              .or(() -> number);
    }
    return result.map(it -> HelmValue.of(String.valueOf(it), place));
  }
}
