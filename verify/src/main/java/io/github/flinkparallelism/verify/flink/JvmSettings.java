package io.github.flinkparallelism.verify.flink;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What programs see of the machine.
 *
 * @param workingDirectory what relative paths start from; the current folder when absent
 * @param environmentVariables in addition to those of this process
 * @param processors how many there seem to be; those of the machine when absent
 */
public record JvmSettings(
    Optional<Path> workingDirectory,
    Map<String, String> environmentVariables,
    Optional<Integer> processors) {
  /** Nothing but what this process sees itself. */
  public static final JvmSettings INHERITED =
      new JvmSettings(Optional.empty(), Map.of(), Optional.empty());

  /** Copies the variables. */
  public JvmSettings {
    environmentVariables = Map.copyOf(environmentVariables);
  }
}
