package io.github.flinkparallelism.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process ends with. */
final class ExitCode {
  /** Nothing at or above the threshold was found. */
  static final int CLEAN = 0;

  /** {@code check} found something at or above the threshold, or Flink contradicts the report. */
  static final int FINDINGS = 1;

  /** Wrong use, input that cannot be read, or a job that {@code verify} could not run. */
  static final int USAGE = 2;

  /** A defect in the analyzer; never mistaken for findings. */
  static final int DEFECT = 3;

  /** What help says about them. */
  static final Map<String, String> MEANINGS = meanings();

  private ExitCode() {}

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put(String.valueOf(CLEAN), "clean");
    meanings.put(
        String.valueOf(FINDINGS),
        "check found something as bad as --fail-on or worse; verify: Flink contradicts an exact claim");
    meanings.put(
        String.valueOf(USAGE), "wrong use or unreadable input; verify: a job could not be run");
    meanings.put(String.valueOf(DEFECT), "a defect in the analyzer");
    return meanings;
  }
}
