package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From which severity on {@code check} ends with {@link ExitCode#FINDINGS}.
 *
 * @param threshold absent when no finding counts
 */
record FailOn(Optional<Severity> threshold) {
  private static final String NAME = "--fail-on";
  private static final String NEVER = "never";
  private static final String USUAL = "error";
  private static final List<String> LEVELS = List.of(USUAL, "warning", "info", NEVER);

  static final Option OPTION =
      Option.value(
          NAME,
          "LEVEL",
          "error, warning, info or never: the mildest finding that makes the exit code 1. Usual:"
              + " error.");

  /** Reads {@link #OPTION}. */
  static FailOn of(Arguments arguments) {
    String level = arguments.choice(NAME, USUAL, LEVELS);
    return new FailOn(
        level.equals(NEVER)
            ? Optional.empty()
            : Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT))));
  }

  /** True for a finding that is bad enough and not suppressed. */
  boolean isReachedBy(Finding finding) {
    return finding.suppressed().isEmpty()
        && threshold.isPresent()
        && finding.severity().atLeast(threshold.get());
  }
}
