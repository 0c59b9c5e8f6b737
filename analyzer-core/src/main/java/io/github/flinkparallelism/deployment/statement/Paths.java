package io.github.flinkparallelism.deployment.statement;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as files name each other: relative to a folder of the project, with {@code /}. */
public final class Paths {
  private Paths() {}

  /**
   * What {@code name} means in {@code folder}, without {@code .} and {@code ..}; what leads out of
   * the project begins with {@code ..} and names no file of it.
   */
  public static String of(String folder, String name) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + name).split("/")) {
      boolean up = part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..");
      if (up) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
