package io.github.flinkparallelism.analysis;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs work on a thread with a deep stack, since source may be nested deeply. */
public final class RoomyThread {
  private static final long STACK_BYTES = 512L * 1024 * 1024;

  private RoomyThread() {}

  /**
   * The result of {@code work}.
   *
   * @throws IllegalStateException when {@code work} fails, which is a defect of the analyzer
   */
  public static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "analysis", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the analysis was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the analysis failed: " + e.getCause(), e.getCause());
    }
  }
}
