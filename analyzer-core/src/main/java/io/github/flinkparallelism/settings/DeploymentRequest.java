package io.github.flinkparallelism.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which settings to read.
 *
 * @param clientParallelism {@code -p}
 * @param dynamicProperties {@code -D}; iteration order is precedence, last wins
 * @param configurations conf folders or files that the user named
 * @param conventional conf folders to look into when the user named none
 * @param taskManagers the flag
 * @param slotsPerTaskManager the flag
 */
public record DeploymentRequest(
    Optional<Integer> clientParallelism,
    Map<String, String> dynamicProperties,
    List<Path> configurations,
    List<Path> conventional,
    Optional<Integer> taskManagers,
    Optional<Integer> slotsPerTaskManager) {
  /** The same flags with one folder to look into. */
  DeploymentRequest reading(Path folder) {
    return new DeploymentRequest(
        clientParallelism,
        dynamicProperties,
        configurations,
        List.of(folder),
        taskManagers,
        slotsPerTaskManager);
  }
}
