package io.github.flinkparallelism.deployment.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What Ververica's and Alibaba's platforms bill. A unit is a core and 4 GiB of memory; where cores
 * and memory are not in that proportion, there are no fewer than either comes to.
 *
 * @param cores of all processes
 * @param bytes of all processes
 */
public record ComputeUnits(BigDecimal cores, BigDecimal bytes) {
  private static final BigDecimal MEMORY_OF_ONE = BigDecimal.valueOf(4L << 30);
  private static final BigDecimal GIBI = BigDecimal.valueOf(1L << 30);

  /**
   * Cores, memory and units.
   *
   * @param of which processes: {@code with the JobManager}
   */
  public String told(String of) {
    BigDecimal byMemory = bytes.divide(MEMORY_OF_ONE, 2, RoundingMode.CEILING);
    return "%s cores and %s GiB %s; where compute units of 1 core and 4 GiB are billed, at least %s"
        .formatted(
            plain(cores),
            plain(bytes.divide(GIBI, 2, RoundingMode.HALF_UP)),
            of,
            plain(cores.max(byMemory)));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
