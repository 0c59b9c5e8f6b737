package io.github.flinkparallelism.sql.calcite;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;

/**
 * Whether conditions that hold all together may exclude each other, in which case the planner makes
 * an empty query of the whole: {@code RexSimplify} joins what is asked of one expression into a
 * {@code Sarg}. Numbers are followed; of all else, two conditions on one expression are enough.
 */
final class Contradictions {
  private final Map<String, Span> spans = new HashMap<>();
  private final Map<String, Integer> others = new HashMap<>();
  private final Map<String, Set<Optional<BigDecimal>>> excluded = new HashMap<>();

  private Contradictions() {}

  /** The numbers that an expression may have. */
  private record Span(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {
    static final Span ALL = new Span(null, false, null, false);

    Span atLeast(BigDecimal bound, boolean inclusive) {
      int order = low == null ? 1 : bound.compareTo(low);
      boolean with = order == 0 ? withLow && inclusive : inclusive;
      return order < 0 ? this : new Span(bound, with, high, withHigh);
    }

    Span atMost(BigDecimal bound, boolean inclusive) {
      int order = high == null ? -1 : bound.compareTo(high);
      boolean with = order == 0 ? withHigh && inclusive : inclusive;
      return order > 0 ? this : new Span(low, withLow, bound, with);
    }

    boolean isOnly(Optional<BigDecimal> value) {
      return low != null
          && high != null
          && low.compareTo(high) == 0
          && (value.isEmpty() || low.compareTo(value.get()) == 0);
    }

    boolean isEmpty() {
      if (low == null || high == null) {
        return false;
      }
      int order = low.compareTo(high);
      return order > 0 || order == 0 && !(withLow && withHigh);
    }
  }

  static boolean mayBeIn(List<SqlNode> conjuncts) {
    Contradictions found = new Contradictions();
    conjuncts.forEach(found::add);
    return found.spans.values().stream().anyMatch(Span::isEmpty)
        || found.others.entrySet().stream()
            .anyMatch(each -> each.getValue() > 1 || found.spans.containsKey(each.getKey()))
        || found.excluded.entrySet().stream()
            .anyMatch(each -> found.mayExcludeAll(each.getKey(), each.getValue()));
  }

  private boolean mayExcludeAll(String expression, Set<Optional<BigDecimal>> values) {
    Span span = spans.getOrDefault(expression, Span.ALL);
    return others.containsKey(expression) || values.stream().anyMatch(span::isOnly);
  }

  private void add(SqlNode conjunct) {
    if (!(conjunct instanceof SqlCall call) || call.operandCount() == 0) {
      return;
    }
    switch (call.getKind()) {
      case EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
          compared(call.getKind(), call.operand(0), call.operand(1));
      case NOT_EQUALS ->
          excluded
              .computeIfAbsent(call.operand(0).toString(), any -> new HashSet<>())
              .add(number(call.operand(1)));
      case OR -> expressions(call).forEach(each -> others.merge(each, 1, Integer::sum));
      case IS_NOT_NULL, LIKE -> {
        // Exclude nothing that another condition asks for.
      }
      default -> others.merge(call.operand(0).toString(), 1, Integer::sum);
    }
  }

  private void compared(SqlKind kind, SqlNode left, SqlNode right) {
    if (left instanceof SqlLiteral && !(right instanceof SqlLiteral)) {
      compared(kind.reverse(), right, left);
      return;
    }
    Optional<BigDecimal> number = number(right);
    if (number.isEmpty()) {
      String both = new TreeSet<>(List.of(left.toString(), right.toString())).toString();
      others.merge(right instanceof SqlLiteral ? left.toString() : both, 1, Integer::sum);
      return;
    }
    BigDecimal bound = number.get();
    Span span = spans.getOrDefault(left.toString(), Span.ALL);
    spans.put(
        left.toString(),
        switch (kind) {
          case LESS_THAN -> span.atMost(bound, false);
          case LESS_THAN_OR_EQUAL -> span.atMost(bound, true);
          case GREATER_THAN -> span.atLeast(bound, false);
          case GREATER_THAN_OR_EQUAL -> span.atLeast(bound, true);
          default -> span.atLeast(bound, true).atMost(bound, true);
        });
  }

  /** What the alternatives ask something of. */
  private static Set<String> expressions(SqlCall alternatives) {
    Set<String> expressions = new HashSet<>();
    for (SqlNode alternative : alternatives.getOperandList()) {
      for (SqlNode each : Expressions.conjuncts(alternative)) {
        if (each.getKind() == SqlKind.OR) {
          expressions.addAll(expressions((SqlCall) each));
        } else if (each instanceof SqlCall call && call.operandCount() > 0) {
          expressions.add(call.operand(0).toString());
        }
      }
    }
    return expressions;
  }

  private static Optional<BigDecimal> number(SqlNode node) {
    if (node instanceof SqlNumericLiteral literal) {
      return Optional.of(literal.bigDecimalValue());
    }
    return node instanceof SqlCall call
            && call.getKind() == SqlKind.MINUS_PREFIX
            && call.operand(0) instanceof SqlNumericLiteral literal
        ? Optional.of(literal.bigDecimalValue().negate())
        : Optional.empty();
  }
}
