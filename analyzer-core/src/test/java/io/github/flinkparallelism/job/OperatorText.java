package io.github.flinkparallelism.job;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.source.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Operators as expectations write them: {@code parallelism=4 layer=operator}.
 *
 * <p>The parallelism is a number when it is exact, {@code 4?} when it holds by default, {@code
 * 2..8} for a range and {@code unknown}. What an expectation does not mention is not compared, but
 * for the condition and the repetition, which are null and false then.
 */
final class OperatorText {
  private static final Pattern PAIR = Pattern.compile("(\\w+)(?:=(\"[^\"]*\"|'[^']*'|\\S+))?");

  private OperatorText() {}

  /** A number with its certainty. */
  static String quantity(Quantity quantity) {
    if (quantity.certainty() == Certainty.UNKNOWN) {
      return "unknown";
    } else if (quantity.certainty() == Certainty.RANGE) {
      return bound(quantity.min()) + ".." + bound(quantity.max());
    }
    return quantity.value().orElseThrow() + (quantity.certainty() == Certainty.DEFAULT ? "?" : "");
  }

  private static String bound(Optional<Integer> value) {
    return value.map(String::valueOf).orElse("");
  }

  /** The difference between an expectation and the operators of its line. */
  static Optional<String> complaint(String expected, List<Operator> found) {
    String[] each = expected.split("\\s+\\|\\s+");
    if (each.length != found.size()) {
      return Optional.of("expected " + each.length + " operators but found " + all(found));
    }
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < each.length; i++) {
      differences.addAll(differences(each[i], found.get(i)));
    }
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", differences) + " in " + all(found));
  }

  private static List<String> differences(String expected, Operator operator) {
    Map<String, String> actual = attributes(operator);
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("condition", "");
    wanted.put("repeated", "false");
    Matcher pair = PAIR.matcher(expected);
    while (pair.find()) {
      String value = pair.group(2) == null ? "true" : pair.group(2);
      boolean quoted = value.startsWith("\"") || value.startsWith("'");
      wanted.put(pair.group(1), quoted ? value.substring(1, value.length() - 1) : value);
    }
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (key, value) -> {
          String found = actual.getOrDefault(key, "no such attribute");
          if (!found.equals(value)) {
            differences.add("expected " + key + "=" + value + " but it is " + found);
          }
        });
    return differences;
  }

  /** Operators as a line of attributes. */
  static String all(List<Operator> operators) {
    List<String> texts = new ArrayList<>();
    operators.forEach(operator -> texts.add(attributes(operator).toString()));
    return String.join(" | ", texts);
  }

  private static String place(Origin origin) {
    String file = origin.location().file();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + origin.location().line();
  }

  private static Map<String, String> attributes(Operator operator) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", String.valueOf(operator.id()));
    attributes.put("parallelism", quantity(operator.parallelism()));
    attributes.put("certainty", operator.parallelism().certainty().name().toLowerCase(Locale.ROOT));
    attributes.put("min", bound(operator.parallelism().min()));
    attributes.put("max", bound(operator.parallelism().max()));
    attributes.put("input", operator.parallelism().input().orElse(""));
    attributes.put("reason", operator.parallelism().reason().orElse(""));
    attributes.put("layer", operator.decision().layer().label());
    attributes.put("origin", operator.decision().origin().map(OperatorText::place).orElse(""));
    attributes.put("maxParallelism", quantity(operator.maxParallelism()));
    attributes.put("name", operator.name());
    attributes.put("uid", operator.uid().orElse(""));
    attributes.put("kind", operator.kind().name().toLowerCase(Locale.ROOT));
    attributes.put("group", operator.slotSharingGroup());
    attributes.put("chaining", operator.chaining());
    attributes.put("condition", operator.condition().orElse(""));
    attributes.put("repeated", String.valueOf(operator.repeated()));
    return attributes;
  }
}
