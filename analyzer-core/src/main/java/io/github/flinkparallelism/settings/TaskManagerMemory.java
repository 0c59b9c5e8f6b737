package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;

/**
 * The memory of a TaskManager that is divided among its slots, in bytes; {@code
 * TaskExecutorProcessUtils#processSpecFromConfig}.
 *
 * @param total task heap and off-heap, network and managed memory, {@code
 *     WorkerResourceSpec#getTotalMemSize}
 */
public record TaskManagerMemory(long taskHeap, long taskOffHeap, long managed, long total) {

  /** Empty where the deployment does not state it, and where Flink refuses what it states. */
  public static Optional<TaskManagerMemory> of(Deployment deployment, FlinkVersion version) {
    MemoryOptions options = new MemoryOptions(deployment, version);
    try {
      TaskManagerMemory memory =
          options.isStated(MemoryOptions.TASK_HEAP) && options.isStated(MemoryOptions.MANAGED)
              ? ofParts(options)
              : ofWhole(options);
      return Optional.of(memory).filter(TaskManagerMemory::isPossible);
    } catch (MemoryOptions.NotStated unknown) {
      return Optional.empty();
    }
  }

  /** {@code TaskExecutorFlinkMemoryUtils#deriveFromRequiredFineGrainedOptions}. */
  private static TaskManagerMemory ofParts(MemoryOptions options) throws MemoryOptions.NotStated {
    long heap = options.amount(MemoryOptions.TASK_HEAP);
    long managed = options.amount(MemoryOptions.MANAGED);
    long offHeap = options.taskOffHeap();
    long others = options.framework() + heap + offHeap + managed;
    long network =
        options.isStated(MemoryOptions.FLINK)
            ? options.amount(MemoryOptions.FLINK) - others
            : options.networkBeside(others);
    return of(heap, offHeap, managed, network);
  }

  /** {@code TaskExecutorFlinkMemoryUtils#deriveFromTotalFlinkMemory}. */
  private static TaskManagerMemory ofWhole(MemoryOptions options) throws MemoryOptions.NotStated {
    long flink =
        options.isStated(MemoryOptions.FLINK)
            ? options.amount(MemoryOptions.FLINK)
            : options.flinkOfProcess();
    long managed =
        options.isStated(MemoryOptions.MANAGED)
            ? options.amount(MemoryOptions.MANAGED)
            : options.managedOf(flink);
    long offHeap = options.taskOffHeap();
    long rest = flink - options.framework() - offHeap - managed;
    if (options.isStated(MemoryOptions.TASK_HEAP)) {
      long heap = options.amount(MemoryOptions.TASK_HEAP);
      return of(heap, offHeap, managed, rest - heap);
    }
    long network = options.networkOf(flink);
    return of(rest - network, offHeap, managed, network);
  }

  private static TaskManagerMemory of(long heap, long offHeap, long managed, long network) {
    boolean possible = Math.min(Math.min(heap, offHeap), Math.min(managed, network)) >= 0;
    return new TaskManagerMemory(
        heap, offHeap, managed, possible ? heap + offHeap + managed + network : 0);
  }

  /** Flink refuses configurations whose parts exceed the whole. */
  private boolean isPossible() {
    return total > 0;
  }
}
