package io.github.flinkparallelism.verify;

/** No job can be run at all; the message says why in one line. */
public final class VerificationException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Because of {@code message}. */
  public VerificationException(String message) {
    super(message);
  }
}
