package io.github.flinkparallelism.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A kind of resource that slots are cut by, as in Flink's {@code ResourceProfile}. Network memory
 * is not among them, since Flink works it out from the channels of tasks.
 *
 * @param name what JSON calls it; of external resources the name that their users gave them
 * @param label what it is in words
 */
public record Resource(String name, String label, Unit unit) implements Comparable<Resource> {
  /** What amounts are counted in. */
  public enum Unit {
    CORES,
    BYTES,
    PIECES
  }

  /** CPU cores. */
  public static final Resource CPU = new Resource("cpu", "CPU cores", Unit.CORES);

  /** Heap for tasks. */
  public static final Resource TASK_HEAP = new Resource("taskHeap", "task heap memory", Unit.BYTES);

  /** Memory outside of the heap for tasks. */
  public static final Resource TASK_OFF_HEAP =
      new Resource("taskOffHeap", "task off-heap memory", Unit.BYTES);

  /** Memory that Flink manages for state backends, sorting and Python. */
  public static final Resource MANAGED = new Resource("managed", "managed memory", Unit.BYTES);

  private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);

  /** One that TaskManagers are said to have, such as {@code gpu}. */
  public static Resource external(String name) {
    return new Resource(name, name, Unit.PIECES);
  }

  /** {@code 0.5}, {@code 64 mb}; rounded to two digits behind the point. */
  public String text(BigDecimal amount) {
    return number(amount) + (unit == Unit.BYTES ? " mb" : "");
  }

  /** {@code 32..64 mb}. */
  public String text(BigDecimal least, BigDecimal most) {
    return least.compareTo(most) == 0 ? text(least) : number(least) + ".." + text(most);
  }

  private String number(BigDecimal amount) {
    BigDecimal number = unit == Unit.BYTES ? amount.divide(MEBI, 2, RoundingMode.HALF_UP) : amount;
    BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** {@code 0.5 CPU cores}, {@code 64 mb of task heap memory}. */
  public String phrase(BigDecimal amount) {
    return text(amount) + (unit == Unit.BYTES ? " of " : " ") + label;
  }

  /** Cores first, then memory from the inside out, then the rest by name. */
  @Override
  public int compareTo(Resource other) {
    int ranks = Integer.compare(rank(), other.rank());
    return ranks == 0 ? name.compareTo(other.name) : ranks;
  }

  private int rank() {
    return switch (name) {
      case "cpu" -> 0;
      case "taskHeap" -> 1;
      case "taskOffHeap" -> 2;
      case "managed" -> 3;
      default -> 4;
    };
  }

  // As in Slot: what the compiler makes for records is linked at run time.

  @Override
  public boolean equals(Object other) {
    return other instanceof Resource resource
        && name.equals(resource.name)
        && unit == resource.unit;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
