package io.github.flinkparallelism.cli;

/** What the process ends with. */
final class ExitCode {
  /** Nothing at or above the threshold was found. */
  static final int CLEAN = 0;

  /** {@code check} found something at or above the threshold. */
  static final int FINDINGS = 1;

  /** Wrong use, or input that cannot be read. */
  static final int USAGE = 2;

  /** A defect in the analyzer; never mistaken for findings. */
  static final int DEFECT = 3;

  private ExitCode() {}
}
