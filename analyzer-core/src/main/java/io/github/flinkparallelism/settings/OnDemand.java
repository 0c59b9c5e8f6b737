package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * What says that TaskManagers are started as jobs need them, as {@code
 * org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager} does on Kubernetes and
 * YARN.
 *
 * @param code the text that says it: {@code -t kubernetes-application}
 * @param location where; absent for flags
 */
public record OnDemand(String code, Optional<Location> location) {}
