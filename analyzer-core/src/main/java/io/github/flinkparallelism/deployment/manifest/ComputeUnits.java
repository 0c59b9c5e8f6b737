package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a deployment of Ververica's or Alibaba's platform takes in compute units. One is a core and
 * 4 GiB of memory; where cores and memory are not in that proportion, it is no fewer than either
 * comes to.
 */
final class ComputeUnits {
  private static final BigDecimal MEMORY_OF_ONE = BigDecimal.valueOf(4L << 30);
  private static final BigDecimal GIBI = BigDecimal.valueOf(1L << 30);
  private static final Pattern MEMORY =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:([kmgt])(i?)b?|b)?");
  private static final Pattern CORES = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?");
  private static final Map<String, Integer> THOUSANDS = Map.of("k", 1, "m", 2, "g", 3, "t", 4);

  private ComputeUnits() {}

  /**
   * A sentence about the cores, the memory and the units of a deployment.
   *
   * @param resources {@code resources} with {@code jobmanager} and {@code taskmanager}
   * @param taskManagers how many of them run
   * @return empty where a size is not stated, or not in a way that is understood
   */
  static Optional<String> of(YamlTree resources, int taskManagers) {
    Optional<BigDecimal> cores = sum(resources, "cpu", taskManagers);
    Optional<BigDecimal> memory = sum(resources, "memory", taskManagers);
    return cores.flatMap(all -> memory.map(bytes -> sentence(all, bytes)));
  }

  private static String sentence(BigDecimal cores, BigDecimal bytes) {
    BigDecimal byMemory = bytes.divide(MEMORY_OF_ONE, 2, RoundingMode.CEILING);
    return "%s cores and %s GiB with the JobManager; where compute units of 1 core and 4 GiB are"
            .formatted(plain(cores), plain(bytes.divide(GIBI, 2, RoundingMode.HALF_UP)))
        + " billed, at least %s".formatted(plain(cores.max(byMemory)));
  }

  private static Optional<BigDecimal> sum(YamlTree resources, String what, int taskManagers) {
    Optional<BigDecimal> master = amount(resources, "jobmanager", what);
    Optional<BigDecimal> worker = amount(resources, "taskmanager", what);
    return master.flatMap(
        one -> worker.map(each -> one.add(each.multiply(BigDecimal.valueOf(taskManagers)))));
  }

  private static Optional<BigDecimal> amount(YamlTree resources, String process, String what) {
    return resources
        .text(process, what)
        .map(text -> text.trim().toLowerCase(Locale.ROOT))
        .flatMap(text -> what.equals("cpu") ? cores(text) : bytes(text));
  }

  private static Optional<BigDecimal> cores(String text) {
    return CORES.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** {@code 2G} is 2,000,000,000 bytes, {@code 2Gi} is 2,147,483,648. */
  private static Optional<BigDecimal> bytes(String text) {
    Matcher memory = MEMORY.matcher(text);
    if (!memory.matches()) {
      return Optional.empty();
    }
    int power = memory.group(2) == null ? 0 : THOUSANDS.get(memory.group(2));
    boolean binary = memory.group(3) != null && !memory.group(3).isEmpty();
    BigDecimal unit = BigDecimal.valueOf(binary ? 1024 : 1000).pow(power);
    return Optional.of(new BigDecimal(memory.group(1)).multiply(unit));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
