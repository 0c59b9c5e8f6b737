package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on {@code check} ends with {@link ExitCode#FINDINGS}. */
enum FailOn {
  ERROR(Optional.of(Severity.ERROR)),
  WARNING(Optional.of(Severity.WARNING)),
  INFO(Optional.of(Severity.INFO)),
  NEVER(Optional.empty());

  @SuppressWarnings("ImmutableEnumChecker") // Optional of an enum never changes.
  private final Optional<Severity> threshold;

  FailOn(Optional<Severity> threshold) {
    this.threshold = threshold;
  }

  /** True for a finding that is bad enough and not suppressed. */
  boolean isReachedBy(Finding finding) {
    return finding.suppressed().isEmpty()
        && threshold.isPresent()
        && finding.severity().atLeast(threshold.get());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
