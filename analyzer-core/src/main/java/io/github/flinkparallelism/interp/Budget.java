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

  /** Steps that one loop may take for rounds that are unrolled. */
  private static final int LOOP_STEPS = Interpreter.MAX_STEPS / 4;

  /** The same of a loop in a loop of unknown length, whose rounds tell little. */
  private static final int REPEATED_LOOP_STEPS = Interpreter.MAX_STEPS / 64;

  /** Operations and inputs in one undecided expression. */
  static final int MAX_TERMS = 256;

  /** Leaves of a choice. */
  static final int MAX_ALTERNATIVES = 64;

  /**
   * Once the steps are used up, methods are not entered and loops are not unrolled any more; the
   * statements that are left, such as {@code execute()}, may take this part of all steps.
   */
  private static final int RESERVE_SHARE = 8;

  private final int maxSteps;
  private int steps;

  Budget(int maxSteps) {
    this.maxSteps = maxSteps;
  }

  /** Counts a step; false when there are none left, not even in reserve. */
  boolean step() {
    return ++steps <= maxSteps + maxSteps / RESERVE_SHARE;
  }

  /** Counts work that is not a step of the program. */
  void spend(int work) {
    steps += work / 4;
  }

  /**
   * True where a loop has had its share, which does not depend on how far a program is followed: a
   * program that is tried first is either cut short or told in full.
   *
   * @param start the steps before it
   * @param repeated in a loop of unknown length
   */
  boolean isLoopSpent(int start, boolean repeated) {
    return steps - start > (repeated ? REPEATED_LOOP_STEPS : LOOP_STEPS);
  }

  int steps() {
    return steps;
  }

  /** True when only the reserve is left, if anything. */
  boolean isSpent() {
    return steps > maxSteps;
  }

  /** True when nothing is left. */
  boolean isExhausted() {
    return steps > maxSteps + maxSteps / RESERVE_SHARE;
  }
}
