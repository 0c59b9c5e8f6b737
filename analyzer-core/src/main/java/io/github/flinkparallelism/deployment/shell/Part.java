package io.github.flinkparallelism.deployment.shell;

/** A piece of a word before variables have values. */
sealed interface Part {
  /** Inside double or single quotes, where nothing is split. */
  boolean quoted();

  /** Text that stands for itself. */
  record Literal(String text, boolean quoted) implements Part {}

  /**
   * A variable.
   *
   * @param name {@code X}, {@code 1}, {@code @}
   * @param operator {@code :-}, {@code -}, {@code :=}, {@code =}; empty for none, {@code ?} for any
   *     that changes the value in a way that is not followed
   * @param operand what follows the operator
   */
  record Variable(String name, String operator, String operand, boolean quoted) implements Part {}

  /**
   * The output of commands.
   *
   * @param script what runs
   * @param line lines of the text before it
   */
  record Output(String script, int line, boolean quoted) implements Part {}
}
