package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A running system that a project's files describe.
 *
 * @param name as in {@link Scenario#deployment()}; empty for flags alone
 * @param kind in its owner's words: {@code FlinkDeployment}, {@code docker compose}; {@code
 *     configuration} for flags and a conf folder
 * @param location where it is described
 * @param settings those of Flink's keys that bear on parallelism and slots, strongest first
 * @param jobs the jobs that run in it, by name
 * @param isInformation told and never in force, such as an example in a page
 */
public record DeploymentInfo(
    Optional<String> name,
    String kind,
    Optional<Location> location,
    List<Value> settings,
    List<String> jobs,
    boolean isInformation) {
  /** The file in a project's root that states deployments. */
  public static final String FILE = "parallelism.yaml";

  public DeploymentInfo {
    settings = List.copyOf(settings);
    jobs = List.copyOf(jobs);
  }

  /** What is told and never in force, such as an example in a page. */
  public static DeploymentInfo shown(String kind, Location location, List<Value> settings) {
    return new DeploymentInfo(
        Optional.of(location.file() + ":" + location.line()),
        kind,
        Optional.of(location),
        settings.stream().map(Value::notInForce).toList(),
        List.of(),
        true);
  }

  /**
   * What one place says about one of Flink's keys.
   *
   * @param key Flink's key
   * @param value as Flink would read it
   * @param layer the rank of the place
   * @param location where; absent for flags
   * @param inForce false where a stronger place says something about the same key
   */
  public record Value(
      String key, String value, Layer layer, Optional<Location> location, boolean inForce) {
    private Value notInForce() {
      return new Value(key, value, layer, location, false);
    }
  }
}
