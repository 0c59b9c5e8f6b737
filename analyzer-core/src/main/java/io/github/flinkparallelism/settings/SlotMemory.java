package io.github.flinkparallelism.settings;

import java.util.List;
import java.util.Optional;

/**
 * The memory of a TaskManager that is divided among its slots, {@code
 * TaskExecutorProcessUtils#processSpecFromConfig}: task heap and off-heap, network and managed
 * memory, {@code WorkerResourceSpec#getTotalMemSize}.
 */
final class SlotMemory {
  private static final String PREFIX = "taskmanager.memory.";
  private static final long MEBI = 1L << 20;
  private static final double OVERHEAD_FRACTION = 0.1;

  /**
   * With both of these stated, Flink adds up the parts, and with either it may divide otherwise.
   */
  private static final List<String> PARTS = List.of("task.heap.size", "managed.size");

  private final Deployment deployment;

  private SlotMemory(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Bytes for the slots of each TaskManager; empty where the deployment does not state them. */
  static Optional<Long> of(Deployment deployment) {
    SlotMemory memory = new SlotMemory(deployment);
    boolean addedUp = PARTS.stream().allMatch(part -> memory.text(part).isPresent());
    return addedUp ? Optional.empty() : memory.forSlots();
  }

  private Optional<Long> forSlots() {
    Optional<Long> own =
        sum(amount("framework.heap.size", 128), amount("framework.off-heap.size", 128));
    Optional<Long> all = text("flink.size").isPresent() ? stated("flink.size") : ofProcess();
    return all.flatMap(total -> own.map(part -> total - part)).filter(rest -> rest > 0);
  }

  /** {@code ProcessMemoryUtils#deriveProcessSpecWithTotalProcessMemory}. */
  private Optional<Long> ofProcess() {
    Optional<Long> process = stated("process.size");
    Optional<Long> metaspace = amount("jvm-metaspace.size", 256);
    Optional<Long> least = amount("jvm-overhead.min", 192);
    Optional<Long> most = amount("jvm-overhead.max", 1024);
    Optional<Double> fraction = fraction();
    if (process.isEmpty()
        || metaspace.isEmpty()
        || least.isEmpty()
        || most.isEmpty()
        || fraction.isEmpty()) {
      return Optional.empty();
    }
    long wanted = (long) (fraction.get() * process.get());
    long overhead = Math.max(least.get(), Math.min(most.get(), wanted));
    return Optional.of(process.get() - metaspace.get() - overhead);
  }

  private Optional<Double> fraction() {
    Optional<String> text = text("jvm-overhead.fraction");
    return text.isEmpty()
        ? Optional.of(OVERHEAD_FRACTION)
        : text.map(String::trim)
            .filter(it -> it.matches("0?\\.\\d{1,9}|0(\\.\\d{1,9})?"))
            .map(Double::valueOf);
  }

  private static Optional<Long> sum(Optional<Long> one, Optional<Long> other) {
    return one.flatMap(first -> other.map(second -> first + second));
  }

  private Optional<Long> amount(String part, long mebibytes) {
    return text(part).isPresent() ? stated(part) : Optional.of(mebibytes * MEBI);
  }

  private Optional<Long> stated(String part) {
    return text(part).flatMap(MemoryAmount::bytes);
  }

  private Optional<String> text(String part) {
    return deployment.effective(PREFIX + part).map(Setting::value);
  }
}
