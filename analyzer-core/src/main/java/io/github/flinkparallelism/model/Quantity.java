package io.github.flinkparallelism.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A number of the plan together with how sure it is.
 *
 * @param value the number; present for {@code EXACT} and {@code DEFAULT}, absent otherwise
 * @param certainty how sure it is
 * @param min the least possible value, where one is known
 * @param max the greatest possible value, where one is known
 * @param expression the source text that decides it, e.g. {@code params.getInt("par", 4)}
 * @param input the outside input that decides it, e.g. {@code --par} or {@code $PARALLELISM}
 * @param reason why it is not exact; always present for {@code UNKNOWN}
 */
public record Quantity(
    Optional<Integer> value,
    Certainty certainty,
    Optional<Integer> min,
    Optional<Integer> max,
    Optional<String> expression,
    Optional<String> input,
    Optional<String> reason) {
  /** The reason of a number of slots that a batch job can do without, down to {@code min}. */
  public static final String FEWER_SUFFICE =
      "batch regions run one after the other: fewer slots suffice, only more slowly";

  private static final String AT_RUN_TIME = "adaptive batch scheduler decides at run time";

  public Quantity {
    if (certainty == Certainty.UNKNOWN && reason.isEmpty()) {
      throw new IllegalArgumentException("an unknown number says why it is unknown");
    }
  }

  // What the compiler makes for records is linked at run time, which costs each start of the
  // analyzer.

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity quantity
        && certainty == quantity.certainty
        && value.equals(quantity.value)
        && min.equals(quantity.min)
        && max.equals(quantity.max)
        && expression.equals(quantity.expression)
        && input.equals(quantity.input)
        && reason.equals(quantity.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, certainty, min, max, expression, input, reason);
  }

  /** A number that Flink computes in this scenario. */
  public static Quantity exact(int value) {
    return new Quantity(
        Optional.of(value),
        Certainty.EXACT,
        Optional.of(value),
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A number that holds while {@code input} keeps the default that {@code expression} states. */
  public static Quantity byDefault(int value, String expression, String input) {
    return new Quantity(
        Optional.of(value),
        Certainty.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(expression),
        Optional.of(input),
        Optional.of("default of " + input));
  }

  /** One of several numbers between {@code min} and {@code max}, both inclusive. */
  public static Quantity range(int min, int max, String reason) {
    return new Quantity(
        Optional.empty(),
        Certainty.RANGE,
        Optional.of(min),
        Optional.of(max),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  /**
   * A number that is in no plan: a scheduler decides it when the job runs, {@code
   * DefaultVertexParallelismAndInputInfosDecider}.
   *
   * @param least the least that it may choose
   * @param greatest the most that it may choose; empty where that is not known
   */
  public static Quantity atRunTime(int least, Optional<Integer> greatest) {
    return greatest
        .map(most -> range(least, most, AT_RUN_TIME))
        .orElseGet(() -> unknown(AT_RUN_TIME).withBounds(Optional.of(least), Optional.empty()));
  }

  /** A number that cannot be told, and why. */
  public static Quantity unknown(String reason) {
    return new Quantity(
        Optional.empty(),
        Certainty.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  /** The same with the deciding source text. */
  public Quantity withExpression(String text) {
    return new Quantity(value, certainty, min, max, Optional.of(text), input, reason);
  }

  /** The same with the deciding outside input. */
  public Quantity withInput(String name) {
    return new Quantity(value, certainty, min, max, expression, Optional.of(name), reason);
  }

  /** The same with bounds, for an unknown number of which something is known. */
  public Quantity withBounds(Optional<Integer> least, Optional<Integer> greatest) {
    return new Quantity(value, certainty, least, greatest, expression, input, reason);
  }

  /** True for {@code EXACT} and {@code DEFAULT}: there is one number to show. */
  public boolean isDetermined() {
    return value.isPresent();
  }

  /**
   * True for slots that make a batch job faster and that it can do without, down to {@code min}.
   */
  public boolean isPeak() {
    return reason.filter(text -> text.contains(FEWER_SUFFICE)).isPresent();
  }

  /** True where a scheduler decides at run time, whatever else the number depends on. */
  public boolean isDecidedAtRunTime() {
    return reason.filter(text -> text.contains(AT_RUN_TIME)).isPresent();
  }
}
