package io.github.flinkparallelism.verify.flink;

import java.util.List;

/** How a program's {@code main} ended. */
public sealed interface Ending {

  /** It returned. */
  record Finished() implements Ending {}

  /**
   * It threw.
   *
   * @param exception the class of the innermost cause
   * @param message what the cause says, "null" where it says nothing
   * @param stack where the cause was thrown, innermost frame first
   */
  record Threw(String exception, String message, List<String> stack) implements Ending {
    /** Copies the frames. */
    public Threw {
      stack = List.copyOf(stack);
    }
  }

  /**
   * It did not return within its time limit.
   *
   * @param stack where it was then, innermost frame first
   */
  record Blocked(List<String> stack) implements Ending {
    /** Copies the frames. */
    public Blocked {
      stack = List.copyOf(stack);
    }
  }

  /**
   * It submitted something that is no streaming program, such as one of the DataSet API; how it
   * ended after that does not matter.
   *
   * @param pipeline Flink's class for it
   */
  record Unsupported(String pipeline) implements Ending {}

  /** It ended the JVM, as {@code System.exit} does. */
  record EndedJvm() implements Ending {}
}
