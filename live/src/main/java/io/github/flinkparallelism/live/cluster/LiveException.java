package io.github.flinkparallelism.live.cluster;

/** A cluster that cannot be read; the message is one line that says what to do about it. */
public final class LiveException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says {@code message}. */
  public LiveException(String message) {
    super(message);
  }
}
