package io.github.flinkparallelism.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes that are started one after the other, from nothing, as a user would.
 *
 * @param label what the table calls them
 * @param folder where they run
 * @param log receives what the last one printed
 * @param commands each with its arguments
 */
record ColdRun(String label, Path folder, Path log, List<List<String>> commands) {
  private static final long POLL_MILLIS = 5;
  private static final double NANOS = 1_000_000_000.0;

  ColdRun {
    commands = List.copyOf(commands);
  }

  /** Seconds from the start of the first process to the end of the last. */
  double seconds() {
    long start = System.nanoTime();
    for (List<String> command : commands) {
      await(start(command), command);
    }
    return (System.nanoTime() - start) / NANOS;
  }

  /**
   * The most memory that the first process held, in MiB; 0 where the system does not tell. The
   * kernel keeps the peak, so looking now and then misses only what happens after the last look.
   */
  double peakMebibytes() {
    List<String> command = commands.get(0);
    Process process = start(command);
    Path status = Path.of("/proc/" + process.pid() + "/status");
    long peakKibibytes = 0;
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        peakKibibytes = Math.max(peakKibibytes, peakKibibytes(status));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
    await(process, command);
    return peakKibibytes / 1024.0;
  }

  private static long peakKibibytes(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException e) {
      // The process has just ended, or this is no Linux.
    }
    return 0;
  }

  private Process start(List<String> command) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Process process, List<String> command) {
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            label + ": exit code " + code + " of " + command.get(0) + ", see " + log);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
