package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.hcl.HclExpression;
import io.github.flinkparallelism.deployment.hcl.HclExpressions;
import io.github.flinkparallelism.deployment.hcl.HclSyntaxException;
import io.github.flinkparallelism.deployment.hcl.HclText;
import io.github.flinkparallelism.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Computes {@code condition ? one : other} of Terraform's language, as far as constants, variables
 * and locals decide the condition: comparisons, {@code &&}, {@code ||} and {@code !}.
 */
public final class HclConditionals {
  private static final int DEEPEST = 20;
  private static final int LONGEST = 2_000;

  private final Function<HclExpression, CloudValue> values;
  private final Location place;

  private HclConditionals(Function<HclExpression, CloudValue> values, Location place) {
    this.values = values;
    this.place = place;
  }

  /** The value of an expression that is a conditional; empty where it is none, or open. */
  public static Optional<CloudValue> value(
      HclExpression.Other expression, Function<HclExpression, CloudValue> values) {
    String text = expression.text();
    return text.length() > LONGEST || text.indexOf('?') < 0
        ? Optional.empty()
        : new HclConditionals(values, expression.place()).conditional(text);
  }

  private Optional<CloudValue> conditional(String text) {
    List<String> sides = split(text, "?", false);
    if (sides.size() < 2) {
      return Optional.empty();
    }
    String rest = text.substring(sides.get(0).length() + 1);
    int colon = colon(rest);
    if (colon < 0) {
      return Optional.empty();
    }
    Optional<CloudValue> one = operand(rest.substring(0, colon));
    Optional<CloudValue> other = operand(rest.substring(colon + 1));
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (one.get() instanceof CloudValue.Text first
        && other.get() instanceof CloudValue.Text second
        && first.text().equals(second.text())
        && first.variable().equals(second.variable())) {
      return one;
    }
    return condition(sides.get(0), 0)
        .flatMap(decided -> (decided.holds() ? one : other).map(decided::of))
        .filter(value -> !(value instanceof CloudValue.Open));
  }

  /** The colon that ends the first side, behind those of conditionals within it. */
  private static int colon(String text) {
    int inner = 0;
    for (int i : tops(text)) {
      char c = text.charAt(i);
      if (c == '?') {
        inner++;
      } else if (c == ':' && inner-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Decided> condition(String text, int depth) {
    String bare = text.strip();
    if (depth > DEEPEST || bare.isEmpty() || split(bare, "?", false).size() > 1) {
      return Optional.empty();
    }
    List<String> any = split(bare, "||", true);
    if (any.size() > 1) {
      return Decided.any(any.stream().map(each -> condition(each, depth + 1)).toList());
    }
    List<String> all = split(bare, "&&", true);
    if (all.size() > 1) {
      return Decided.all(all.stream().map(each -> condition(each, depth + 1)).toList());
    }
    for (String operator : List.of("==", "!=", ">=", "<=", ">", "<")) {
      List<String> sides = split(bare, operator, true);
      if (sides.size() == 2) {
        return compared(operand(sides.get(0)), operator, operand(sides.get(1)));
      } else if (sides.size() > 2) {
        return Optional.empty();
      }
    }
    if (bare.startsWith("!")) {
      return condition(bare.substring(1), depth + 1).map(Decided::not);
    }
    boolean wrapped = bare.startsWith("(") && tops(bare).isEmpty() && bare.endsWith(")");
    return wrapped
        ? condition(bare.substring(1, bare.length() - 1), depth + 1)
        : operand(bare).flatMap(HclConditionals::bool);
  }

  private static Optional<Decided> bool(CloudValue value) {
    return value instanceof CloudValue.Text text && text.text().matches("true|false")
        ? Optional.of(Decided.by(text.text().equals("true"), text, text))
        : Optional.empty();
  }

  private static Optional<Decided> compared(
      Optional<CloudValue> left, String operator, Optional<CloudValue> right) {
    if (left.isEmpty()
        || right.isEmpty()
        || !(left.get() instanceof CloudValue.Text one)
        || !(right.get() instanceof CloudValue.Text other)) {
      return Optional.empty();
    }
    Optional<BigDecimal> first = number(one.text());
    Optional<BigDecimal> second = number(other.text());
    boolean numbers = first.isPresent() && second.isPresent();
    int order = numbers ? first.get().compareTo(second.get()) : 0;
    boolean same = one.text().equals(other.text());
    // A number and a text of the same digits are different, and the types are not known here.
    boolean typed = first.isPresent() || one.text().matches("true|false");
    Optional<Boolean> holds =
        switch (operator) {
          case "==", "!=" ->
              numbers && order == 0 || typed && same
                  ? Optional.empty()
                  : Optional.of(same == operator.equals("=="));
          case ">" -> numbers ? Optional.of(order > 0) : Optional.empty();
          case "<" -> numbers ? Optional.of(order < 0) : Optional.empty();
          case ">=" -> numbers ? Optional.of(order >= 0) : Optional.empty();
          default -> numbers ? Optional.of(order <= 0) : Optional.empty();
        };
    return holds.map(is -> Decided.by(is, one, other));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,18}(\\.\\d{1,18})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** The value of a part that is one expression to its end. */
  private Optional<CloudValue> operand(String text) {
    try {
      HclText source = new HclText(place.file(), text);
      HclExpression read = new HclExpressions(source).read(true);
      source.skipBlank(true);
      return source.isAtEnd() ? Optional.of(values.apply(moved(read))) : Optional.empty();
    } catch (HclSyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** What stands in a part stands where the whole expression does. */
  private HclExpression moved(HclExpression part) {
    if (part instanceof HclExpression.Literal literal) {
      return new HclExpression.Literal(literal.text(), place);
    } else if (part instanceof HclExpression.Other other) {
      return new HclExpression.Other(other.text(), place);
    } else if (part instanceof HclExpression.Reference reference) {
      return new HclExpression.Reference(reference.path(), place);
    } else if (part instanceof HclExpression.Interpolated text) {
      return new HclExpression.Interpolated(moved(text.parts()), place);
    } else if (part instanceof HclExpression.Call call) {
      return new HclExpression.Call(call.function(), moved(call.arguments()), place);
    } else if (part instanceof HclExpression.Elements list) {
      return new HclExpression.Elements(moved(list.elements()), place);
    }
    return new HclExpression.Fields(
        ((HclExpression.Fields) part)
            .entries().stream()
                .map(
                    each -> new HclExpression.Entry(moved(each.name()), moved(each.value()), place))
                .toList(),
        place);
  }

  private List<HclExpression> moved(List<HclExpression> parts) {
    return parts.stream().map(this::moved).toList();
  }

  /** The parts between an operator that stands in no brackets and no quotes. */
  private static List<String> split(String text, String operator, boolean trimmed) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i : tops(text)) {
      boolean longer =
          operator.length() == 1 && (text.startsWith("=", i + 1) || text.startsWith("=", i - 1));
      if (i >= start && text.startsWith(operator, i) && !longer) {
        parts.add(text.substring(start, i));
        start = i + operator.length();
      }
    }
    parts.add(text.substring(start));
    return trimmed ? parts.stream().map(String::strip).toList() : parts;
  }

  /** Positions of operators outside of brackets and quotes. */
  private static List<Integer> tops(String text) {
    List<Integer> tops = new ArrayList<>();
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && "([{".indexOf(c) >= 0) {
        open++;
      } else if (!quoted && ")]}".indexOf(c) >= 0) {
        open--;
      } else if (!quoted && open == 0 && "?:=!<>&|".indexOf(c) >= 0) {
        tops.add(i);
      }
    }
    return tops;
  }
}
