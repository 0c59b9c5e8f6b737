package io.github.flinkparallelism.model;

import java.util.Locale;

/** How bad a finding is, from worst to mildest. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The name in reports: {@code "error"}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when this is as bad as {@code threshold} or worse. */
  public boolean atLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
