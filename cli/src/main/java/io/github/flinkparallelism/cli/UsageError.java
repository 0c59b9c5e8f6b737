package io.github.flinkparallelism.cli;

/** A mistake of the user, told in one line. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }
}
