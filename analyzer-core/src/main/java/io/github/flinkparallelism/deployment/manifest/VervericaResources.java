package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.ComputeUnits;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code resources} of a deployment of Ververica's platform. */
final class VervericaResources {
  private static final Pattern MEMORY =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:([kmgt])(i?)b?|b)?");
  private static final Pattern CORES = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?");
  private static final Map<String, Integer> THOUSANDS = Map.of("k", 1, "m", 2, "g", 3, "t", 4);

  private VervericaResources() {}

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
    return cores.flatMap(
        all -> memory.map(bytes -> new ComputeUnits(all, bytes).told("with the JobManager")));
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
}
