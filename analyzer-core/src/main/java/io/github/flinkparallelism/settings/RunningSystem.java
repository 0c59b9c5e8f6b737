package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;

/**
 * The system that a deployment describes.
 *
 * @param kind in its owner's words: {@code FlinkDeployment}, {@code docker compose}, {@code flink
 *     run}
 * @param location where it is described
 * @param version the Flink release that it runs, where it says so
 * @param cluster the name that it shares with other jobs of the same cluster; absent for a cluster
 *     of its own
 * @param session whether it is known to be a session cluster, which is there before any job is
 */
public record RunningSystem(
    String kind,
    Location location,
    Optional<FlinkVersion> version,
    Optional<String> cluster,
    boolean session) {}
