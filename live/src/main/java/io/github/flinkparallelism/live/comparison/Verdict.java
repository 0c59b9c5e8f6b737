package io.github.flinkparallelism.live.comparison;

import java.util.Locale;

/** How what the source says compares with what runs. */
public enum Verdict {
  /** It runs as the source says. */
  SAME,
  /** The source leaves it open, and this is how it runs. */
  OPEN,
  /** An input of the program does not have the default that the source states. */
  OTHER_INPUT,
  /** It runs otherwise than the source says. */
  DIFFERENT;

  /** The worse of two. */
  Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The name in reports for programs: {@code "other-input"}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
