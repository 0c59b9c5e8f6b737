package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.statement.ComputeUnits;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.MemoryAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the slots of a resource plan take: each slot sharing group has as many as its widest node
 * has subtasks, and its profile states the resources of one.
 */
final class PlanResources {
  private static final Pattern CORES = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?");

  private PlanResources() {}

  /** A sentence; empty where a node's group states no cores or a size that is not understood. */
  static Optional<String> of(YamlTree plan) {
    Map<String, Integer> slots = new TreeMap<>();
    for (YamlTree node : plan.list("nodes")) {
      Optional<String> group = node.text("profile", "group");
      Optional<Integer> width = node.number("profile", "parallelism").filter(it -> it > 0);
      if (group.isEmpty() || width.isEmpty()) {
        return Optional.empty();
      }
      slots.merge(group.get(), width.get(), Math::max);
    }
    BigDecimal cores = BigDecimal.ZERO;
    BigDecimal bytes = BigDecimal.ZERO;
    for (Map.Entry<String, Integer> each : slots.entrySet()) {
      Optional<YamlTree> profile =
          plan.list("ssgProfiles").stream()
              .filter(it -> it.text("name").filter(each.getKey()::equals).isPresent())
              .findFirst();
      Optional<BigDecimal> core =
          profile
              .flatMap(it -> it.text("cpu"))
              .filter(text -> CORES.matcher(text).matches())
              .map(BigDecimal::new);
      Optional<BigDecimal> memory = profile.flatMap(PlanResources::memory);
      if (core.isEmpty() || memory.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal count = BigDecimal.valueOf(each.getValue());
      cores = cores.add(core.get().multiply(count));
      bytes = bytes.add(memory.get().multiply(count));
    }
    return slots.isEmpty()
        ? Optional.empty()
        : Optional.of(new ComputeUnits(cores, bytes).told("without the JobManager"));
  }

  /** On the heap and off it, and what Flink manages for each use. */
  private static Optional<BigDecimal> memory(YamlTree profile) {
    if (profile.at("heap").isEmpty()) {
      return Optional.empty();
    }
    BigDecimal all = BigDecimal.ZERO;
    for (String key : new String[] {"heap", "offHeap", "managed"}) {
      Optional<YamlTree> stated = profile.at(key);
      Optional<BigDecimal> some =
          stated.isEmpty() ? Optional.of(BigDecimal.ZERO) : sum(stated.get());
      if (some.isEmpty()) {
        return Optional.empty();
      }
      all = all.add(some.get());
    }
    return Optional.of(all);
  }

  private static Optional<BigDecimal> sum(YamlTree stated) {
    BigDecimal all = BigDecimal.ZERO;
    boolean single = stated.scalar().isPresent();
    Iterable<YamlTree> each = single ? List.of(stated) : stated.entries().values();
    for (YamlTree one : each) {
      Optional<Long> bytes = one.scalar().flatMap(MemoryAmount::bytes);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      all = all.add(BigDecimal.valueOf(bytes.get()));
    }
    return Optional.of(all);
  }
}
