package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.verify.comparison.Agreement;
import java.util.List;
import java.util.Optional;

/** What became of one job. */
public sealed interface Outcome {

  /**
   * Flink made a plan of it.
   *
   * @param agreement how the plan compares with the analyzer's
   * @param note what else is to be known, in a sentence
   */
  record Compared(Agreement agreement, Optional<String> note) implements Outcome {}

  /**
   * Flink threw the error that the analyzer foresaw, before there was any plan.
   *
   * @param message what Flink said, and where
   */
  record Refused(String message) implements Outcome {}

  /**
   * The entry point is not one that can be started: nothing was run, and nothing is wrong.
   *
   * @param message why, and what to do, in one or two sentences
   */
  record NotRun(String message) implements Outcome {}

  /**
   * There is no plan to compare with.
   *
   * @param message why, and what to do, in one or two sentences
   * @param tail the last lines that the program printed
   */
  record NotCompared(String message, List<String> tail) implements Outcome {
    /** Copies the lines. */
    public NotCompared {
      tail = List.copyOf(tail);
    }
  }
}
