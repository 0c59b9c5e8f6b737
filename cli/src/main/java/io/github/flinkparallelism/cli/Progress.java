package io.github.flinkparallelism.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a person who waits that something is going on. Silent for work below a second, and leaves
 * nothing behind on the screen.
 */
final class Progress {
  private static final String BLANK = "\r" + " ".repeat(40) + "\r";

  private final PrintWriter err;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread thread = new Thread(this::show, "progress");

  private Progress(PrintWriter err) {
    this.err = err;
  }

  /** Starts to watch; does nothing unless somebody is there to see it. */
  static Progress start(Terminal terminal) {
    Progress progress = new Progress(terminal.err());
    if (terminal.interactive()) {
      progress.thread.setDaemon(true);
      progress.thread.start();
    }
    return progress;
  }

  /** Stops, and wipes what was shown. */
  void close() {
    done.countDown();
    try {
      // Returns at once when the thread was never started.
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show() {
    try {
      int seconds = 0;
      while (!done.await(1, TimeUnit.SECONDS)) {
        seconds++;
        err.print("\rAnalysing, " + seconds + " s ");
        err.flush();
      }
      if (seconds > 0) {
        err.print(BLANK);
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
