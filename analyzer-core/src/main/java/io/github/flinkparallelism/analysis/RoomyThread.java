package io.github.flinkparallelism.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
    return await(start(work));
  }

  /**
   * The results of {@code function} for each input, in the order of the inputs. Half of the work is
   * done on another thread, so that {@code function} must be thread-safe.
   *
   * @throws IllegalStateException when {@code function} fails on the other thread
   */
  static <A, B> List<B> map(List<A> inputs, Function<A, B> function) {
    if (inputs.size() < 2) {
      return inputs.stream().map(function).toList();
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Map<Integer, B>> share = () -> share(inputs, function, next);
    FutureTask<Map<Integer, B>> other = start(share);
    Map<Integer, B> results = new TreeMap<>(share(inputs, function, next));
    results.putAll(await(other));
    return List.copyOf(results.values());
  }

  private static <A, B> Map<Integer, B> share(
      List<A> inputs, Function<A, B> function, AtomicInteger next) {
    Map<Integer, B> results = new HashMap<>();
    for (int i = next.getAndIncrement(); i < inputs.size(); i = next.getAndIncrement()) {
      results.put(i, function.apply(inputs.get(i)));
    }
    return results;
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "analysis", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static <T> T await(FutureTask<T> task) {
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
