package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Values of options that Flink refuses when it reads them into an environment: {@code
 * ExecutionConfig#configure} and {@code Configuration#getOptional}.
 */
public final class OptionValues {
  private static final int UPPER_BOUND = 32768;
  private static final String CHAINING = "pipeline.operator-chaining";
  private static final List<String> MODES = List.of("STREAMING", "BATCH", "AUTOMATIC");

  private OptionValues() {}

  /**
   * A refused value.
   *
   * @param kind which check it fails
   * @param message what is wrong with it
   * @param remedy what to write instead
   * @param location where it stands; absent for flags
   */
  public record Refused(
      Violation.Kind kind, String message, String remedy, Optional<Location> location) {

    /** The error, placed at {@code call} where the value has no place of its own. */
    Violation violation(Location call) {
      return new Violation(
          kind,
          message,
          "Flink throws when it reads the value; the job is never submitted.",
          remedy,
          location.orElse(call));
    }
  }

  /**
   * Why Flink refuses {@code value}, if it does.
   *
   * @param code the text that sets it, for the message
   */
  public static Optional<Refused> check(
      String key, String value, FlinkVersion version, String code, Optional<Location> location) {
    String text = value.trim();
    return switch (key) {
      case "parallelism.default" -> parallelism(text, code, location);
      case "pipeline.max-parallelism" -> maxParallelism(text, code, location);
      case "execution.runtime-mode" ->
          oneOf(MODES.contains(text.toUpperCase(Locale.ROOT)), MODES, code, location);
      case CHAINING -> flag(text, code, location);
      case CHAINING + ".enabled", CHAINING + ".chain-operators-with-different-max-parallelism" ->
          version.atLeast(1, 18) ? flag(text, code, location) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** -2 is {@code ExecutionConfig#PARALLELISM_UNKNOWN}, which is accepted. */
  private static Optional<Refused> parallelism(
      String text, String code, Optional<Location> location) {
    Optional<Integer> number = number(text);
    boolean legal = number.filter(n -> n > 0 || n == -1 || n == -2).isPresent();
    return refuse(
        legal,
        Violation.Kind.ILLEGAL_PARALLELISM,
        code + (number.isPresent() ? " is no parallelism" : " is not a whole number"),
        "Set a number from 1 to 32768.",
        location);
  }

  /** -1 is the option's default and still refused when it is written down. */
  private static Optional<Refused> maxParallelism(
      String text, String code, Optional<Location> location) {
    Optional<Integer> number = number(text);
    boolean legal = number.filter(n -> n > 0 && n <= UPPER_BOUND).isPresent();
    return refuse(
        legal,
        Violation.Kind.ILLEGAL_MAX_PARALLELISM,
        code + (number.isPresent() ? " is no max parallelism" : " is not a whole number"),
        "Set a number from 1 to 32768, or remove the key.",
        location);
  }

  private static Optional<Refused> flag(String text, String code, Optional<Location> location) {
    String lower = text.toLowerCase(Locale.ROOT);
    return oneOf(
        lower.equals("true") || lower.equals("false"), List.of("true", "false"), code, location);
  }

  private static Optional<Refused> oneOf(
      boolean legal, Iterable<String> values, String code, Optional<Location> location) {
    return refuse(
        legal,
        Violation.Kind.OTHER,
        code + " is none of the values that Flink knows",
        "Set one of " + String.join(", ", values) + ".",
        location);
  }

  private static Optional<Refused> refuse(
      boolean legal,
      Violation.Kind kind,
      String message,
      String remedy,
      Optional<Location> location) {
    return legal ? Optional.empty() : Optional.of(new Refused(kind, message, remedy, location));
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
