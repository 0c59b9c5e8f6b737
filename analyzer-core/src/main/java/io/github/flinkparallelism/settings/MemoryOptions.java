package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.MemoryAmount;
import io.github.flinkparallelism.version.FlinkVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code taskmanager.memory.*} as a deployment states it, else as Flink has it; in bytes. */
final class MemoryOptions {
  static final String TASK_HEAP = "task.heap.size";
  static final String MANAGED = "managed.size";
  static final String FLINK = "flink.size";

  private static final String PREFIX = "taskmanager.memory.";
  private static final long MEBI = 1L << 20;
  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{1,9}|[01](\\.\\d{1,9})?");

  /** Spellings that Flink still reads, which are not worth their rules. */
  private static final List<String> FORMER =
      List.of(
          "taskmanager.network.numberOfBuffers",
          "taskmanager.network.memory.fraction",
          "taskmanager.network.memory.min",
          "taskmanager.network.memory.max",
          "taskmanager.memory.size",
          "taskmanager.heap.size",
          "taskmanager.heap.mb");

  private final Deployment deployment;
  private final FlinkVersion version;

  MemoryOptions(Deployment deployment, FlinkVersion version) {
    this.deployment = deployment;
    this.version = version;
  }

  /** Nobody states an amount that is needed, or in a way that is not read. */
  static final class NotStated extends Exception {
    private static final long serialVersionUID = 1L;

    private NotStated(String key) {
      super(key, null, false, false);
    }
  }

  boolean isStated(String part) {
    return deployment.effective(PREFIX + part).isPresent();
  }

  long amount(String part) throws NotStated {
    return text(part).flatMap(MemoryAmount::bytes).orElseThrow(() -> new NotStated(part));
  }

  private long amount(String part, long otherwise) throws NotStated {
    return isStated(part) ? amount(part) : otherwise;
  }

  long taskOffHeap() throws NotStated {
    return amount("task.off-heap.size", 0);
  }

  /** What Flink itself needs of its memory. */
  long framework() throws NotStated {
    return amount("framework.heap.size", 128 * MEBI)
        + amount("framework.off-heap.size", 128 * MEBI);
  }

  /** {@code ProcessMemoryUtils#deriveProcessSpecWithTotalProcessMemory}. */
  long flinkOfProcess() throws NotStated {
    long process = amount("process.size");
    long overhead =
        within(
            part(process, fraction("jvm-overhead.fraction", "0.1")),
            amount("jvm-overhead.min", 192 * MEBI),
            amount("jvm-overhead.max", 1024 * MEBI));
    return process - amount("jvm-metaspace.size", 256 * MEBI) - overhead;
  }

  long managedOf(long flink) throws NotStated {
    return part(flink, fraction("managed.fraction", "0.4"));
  }

  long networkOf(long flink) throws NotStated {
    return network(part(flink, networkFraction()));
  }

  /** What makes up its fraction of the whole together with the other parts. */
  long networkBeside(long others) throws NotStated {
    double fraction = networkFraction();
    if (fraction >= 1) {
      throw new NotStated("network.fraction");
    }
    return network(part(others, fraction / (1 - fraction)));
  }

  private double networkFraction() throws NotStated {
    return fraction("network.fraction", "0.1");
  }

  private long network(long wanted) throws NotStated {
    long most = version.atLeast(1, 17) ? Long.MAX_VALUE : 1024 * MEBI;
    return within(wanted, amount("network.min", 64 * MEBI), amount("network.max", most));
  }

  private static long within(long wanted, long least, long most) {
    return Math.min(most, Math.max(least, wanted));
  }

  /** {@code MemorySize#multiply}. */
  private static long part(long whole, double fraction) {
    return BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(fraction)).longValue();
  }

  /** Fractions are floats, so that they are a little off. */
  private double fraction(String part, String otherwise) throws NotStated {
    String text = text(part).orElse(otherwise).trim();
    if (!FRACTION.matcher(text).matches()) {
      throw new NotStated(part);
    }
    return Float.parseFloat(text);
  }

  private Optional<String> text(String part) throws NotStated {
    for (String former : FORMER) {
      if (deployment.effective(former).isPresent()) {
        throw new NotStated(former);
      }
    }
    return deployment.effective(PREFIX + part).map(Setting::value);
  }
}
