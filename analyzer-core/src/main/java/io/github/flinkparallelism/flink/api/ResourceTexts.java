package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.model.MemoryAmount;
import io.github.flinkparallelism.model.Resource;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resources of slot sharing groups in the texts that {@link SlotGroups} keeps them in: {@code
 * {setCpuCores=0.5, setTaskHeapMemoryMB=64}}.
 */
final class ResourceTexts {
  /** Stands before the name of an external resource. */
  static final String EXTERNAL = "setExternalResource ";

  /** An amount or a name that the source does not tell. */
  static final String UNKNOWN = "?";

  private static final Optional<BigDecimal> NONE = Optional.of(BigDecimal.ZERO);
  private static final Pattern STATED = Pattern.compile("(set[^=]+)=([^,}]*)[,}]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
  private static final Map<String, Resource> SETTERS =
      Map.of(
          "setCpuCores", Resource.CPU,
          "setTaskHeapMemory", Resource.TASK_HEAP,
          "setTaskHeapMemoryMB", Resource.TASK_HEAP,
          "setTaskOffHeapMemory", Resource.TASK_OFF_HEAP,
          "setTaskOffHeapMemoryMB", Resource.TASK_OFF_HEAP,
          "setManagedMemory", Resource.MANAGED,
          "setManagedMemoryMB", Resource.MANAGED);

  private ResourceTexts() {}

  /** What is stated, and of what; empty where the source does not tell how much. */
  static Map<Resource, Optional<BigDecimal>> parse(String text) {
    Map<Resource, Optional<BigDecimal>> stated = new TreeMap<>();
    Matcher each = STATED.matcher(text);
    while (each.find()) {
      String setter = each.group(1);
      Resource resource =
          setter.startsWith(EXTERNAL)
              ? Resource.external(setter.substring(EXTERNAL.length()))
              : SETTERS.get(setter);
      if (resource != null) {
        // A setter of megabytes and one of a MemorySize write the same field, in an unknown order.
        Optional<BigDecimal> amount = amount(each.group(2), setter, resource);
        stated.merge(resource, amount, (one, other) -> Optional.empty());
      }
    }
    return stated;
  }

  private static Optional<BigDecimal> amount(String text, String setter, Resource resource) {
    if (resource.unit() == Resource.Unit.BYTES) {
      String unit = setter.endsWith("MB") ? "m" : "";
      return MemoryAmount.bytes(text + unit).map(BigDecimal::valueOf);
    }
    return Optional.of(text)
        .filter(NUMBER.asMatchPredicate())
        .map(number -> new BigDecimal(number).stripTrailingZeros());
  }

  /** Whether two specifications are known to be different, however they are written. */
  static boolean differ(String one, String other) {
    Map<Resource, Optional<BigDecimal>> first = parse(one);
    Map<Resource, Optional<BigDecimal>> second = parse(other);
    TreeSet<Resource> all = new TreeSet<>(first.keySet());
    all.addAll(second.keySet());
    return !(one + other).contains(UNKNOWN)
        && all.stream()
            .anyMatch(
                resource ->
                    first
                            .getOrDefault(resource, NONE)
                            .flatMap(a -> second.getOrDefault(resource, NONE).map(a::compareTo))
                            .orElse(0)
                        != 0);
  }

  /** What two specifications agree in; the rest is not known. */
  static Map<Resource, Optional<BigDecimal>> common(
      Map<Resource, Optional<BigDecimal>> one, Map<Resource, Optional<BigDecimal>> other) {
    TreeSet<Resource> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    Map<Resource, Optional<BigDecimal>> common = new TreeMap<>();
    for (Resource resource : all) {
      Optional<BigDecimal> amount = one.getOrDefault(resource, NONE);
      boolean same = amount.equals(other.getOrDefault(resource, NONE));
      common.put(resource, same ? amount : Optional.empty());
    }
    return common;
  }

  /** The same resources, of which nothing is known. */
  static Map<Resource, Optional<BigDecimal>> unsure(Map<Resource, Optional<BigDecimal>> stated) {
    Map<Resource, Optional<BigDecimal>> unsure = new TreeMap<>();
    stated.keySet().forEach(resource -> unsure.put(resource, Optional.empty()));
    return unsure;
  }
}
