package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program may configure itself. With {@code execution.program-config.enabled: false}, {@code
 * StreamContextEnvironment} compares the environment with the configuration that the job was
 * submitted with and refuses the job where a key was added or changed.
 */
final class ProgramConfiguration {
  private static final String ENABLED = "execution.program-config.enabled";
  private static final String OLD_ENABLED = "execution.allow-client-job-configurations";
  private static final String FINE_GRAINED = "cluster.fine-grained-resource-management.enabled";
  private static final String WILDCARDS = "execution.program-config.wildcards";

  private final Map<String, String> submitted;
  private final FlinkVersion version;

  /** Addresses of the environments that are compared. */
  private final Set<Integer> compared = new HashSet<>();

  ProgramConfiguration(Map<String, String> submitted, FlinkVersion version) {
    this.submitted = Map.copyOf(submitted);
    this.version = version;
  }

  /** Compares the environment at {@code env}, which {@code getExecutionEnvironment} returned. */
  void compare(int env) {
    compared.add(env);
  }

  /** Whether the job needs all exchanges to be blocking for groups with resources. */
  boolean allBlocking() {
    return "true"
        .equalsIgnoreCase(submitted.getOrDefault("fine-grained.shuffle-mode.all-blocking", ""));
  }

  /** Whether the job was submitted with {@code key} switched off. */
  boolean isFalse(String key) {
    return submittedText(key).equalsIgnoreCase("false");
  }

  /** What the job was submitted with under {@code key}; empty for nothing. */
  String submittedText(String key) {
    return submitted.getOrDefault(key, "").trim();
  }

  /** Whether the cluster has slots for groups with resources; it always has from 1.19 on. */
  boolean grantsResources(Map<String, String> ownConfiguration) {
    if (!version.atLeast(1, 14) || version.atLeast(1, 19)) {
      return true;
    }
    String byDefault = version.atLeast(1, 18) ? "true" : "false";
    String own = ownConfiguration.getOrDefault(FINE_GRAINED, byDefault);
    return submitted.getOrDefault(FINE_GRAINED, own).trim().equalsIgnoreCase("true");
  }

  /** The error of a program that gives {@code key} that value, if it may not. */
  Optional<Violation> change(int env, String key, Optional<String> value, Invocation call) {
    Optional<String> switchedOff = switchedOff();
    boolean same = value.isPresent() && value.get().equals(submitted(key));
    if (switchedOff.isEmpty() || !compared.contains(env) || same || value.isEmpty()) {
      return Optional.empty();
    }
    if (wildcards().contains(key)) {
      return Optional.empty();
    }
    return Optional.of(
        new Violation(
            Violation.Kind.OTHER,
            "%s changes %s, which %s: false forbids"
                .formatted(call.callText(), key, switchedOff.get()),
            "Flink throws MutatedConfigurationException when the job is submitted.",
            "Remove the call and configure the job from outside, or allow programs to configure"
                + " themselves.",
            call.location()));
  }

  /** Before 1.17 an environment with the default parallelism counts as unchanged. */
  private String submitted(String key) {
    boolean defaultCounts = key.equals("parallelism.default") && !version.atLeast(1, 17);
    return submitted.getOrDefault(key, defaultCounts ? "1" : "");
  }

  private Optional<String> switchedOff() {
    if (!version.atLeast(1, 15)) {
      return Optional.empty();
    }
    return Stream.of(ENABLED, OLD_ENABLED)
        .filter(key -> version.atLeast(1, 16) || key.equals(OLD_ENABLED))
        .filter(submitted::containsKey)
        .findFirst()
        .filter(key -> submitted.get(key).trim().equalsIgnoreCase("false"));
  }

  private Set<String> wildcards() {
    if (!version.atLeast(1, 17)) {
      return Set.of();
    }
    return Stream.of(submitted.getOrDefault(WILDCARDS, "").split(";"))
        .map(String::trim)
        .collect(Collectors.toSet());
  }
}
