package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.model.Job;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the user's own line in a stack. */
final class Frames {
  private static final Pattern LINE = Pattern.compile("\\(([^():]+:\\d+)\\)$");

  private Frames() {}

  /**
   * The innermost line of the job's class, such as {@code Job.java:42}; else the innermost of its
   * package.
   */
  static Optional<String> ofUser(List<String> stack, Job job) {
    String type = job.entryPoint().className();
    int dot = type.lastIndexOf('.');
    Optional<String> own = first(stack, type);
    return dot < 0 ? own : own.or(() -> first(stack, type.substring(0, dot + 1)));
  }

  private static Optional<String> first(List<String> stack, String prefix) {
    return stack.stream()
        .map(Frames::withoutLoader)
        .filter(frame -> frame.startsWith(prefix))
        .map(LINE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** {@code app//org.acme.Job.main(Job.java:3)} is how a JVM writes frames of its class path. */
  private static String withoutLoader(String frame) {
    return frame.substring(frame.lastIndexOf('/') + 1);
  }
}
