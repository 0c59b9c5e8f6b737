package io.github.flinkparallelism.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process ends with. */
final class ExitCode {
  /** Nothing at or above the threshold was found. */
  static final int CLEAN = 0;

  /**
   * {@code check} found something at or above the threshold, Flink contradicts the report, or a job
   * runs otherwise than its source says.
   */
  static final int FINDINGS = 1;

  /**
   * Wrong use, input that cannot be read, a job that {@code verify} could not run, or a cluster
   * that {@code live} could not read or in which no job of the source runs.
   */
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
        "check found something as bad as --fail-on or worse; verify: Flink contradicts an exact claim; live: a job runs otherwise");
    meanings.put(
        String.valueOf(USAGE),
        "wrong use or unreadable input; verify: a job could not be run; live: nothing to compare");
    meanings.put(String.valueOf(DEFECT), "a defect in the analyzer");
    return meanings;
  }
}
