package io.github.flinkparallelism.interp;

/** Bounds of an interpretation: no user code makes it run long, let alone forever. */
final class Budget {
  /** Calls in calls. */
  static final int MAX_DEPTH = 80;

  /** Activations of the same method at once. */
  static final int MAX_RECURSION = 12;

  /** Rounds of a loop that are unrolled. */
  static final int MAX_ROUNDS = 1024;

  /**
   * Rounds of a loop that may have ended it and may not; each is a case of its own from there on.
   */
  static final int MAX_OPEN_EXITS = 6;

  /** Operations and inputs in one undecided expression. */
  static final int MAX_TERMS = 256;

  /** Leaves of a choice. */
  static final int MAX_ALTERNATIVES = 64;

  private final int maxSteps;
  private int steps;

  Budget(int maxSteps) {
    this.maxSteps = maxSteps;
  }

  /** Counts a step; false when there are none left. */
  boolean step() {
    return ++steps <= maxSteps;
  }

  /** Counts work that is not a step of the program. */
  void spend(int work) {
    steps += work / 4;
  }

  int steps() {
    return steps;
  }

  boolean isSpent() {
    return steps > maxSteps;
  }
}
