package io.github.flinkparallelism.deployment.statement;

import java.util.Optional;
import java.util.Set;

/**
 * What ties a statement to other files of its project.
 *
 * @param conf where its configuration files come from; of a {@link Role#JOB}, it is that of the
 *     client, which sees nothing of the cluster's
 * @param hosts of a {@link Role#CLUSTER}, other names under which jobs reach it
 * @param files files and folders that it takes over: what stands there is no system of its own
 */
public record Links(Optional<ConfFolder> conf, Set<String> hosts, Set<String> files) {
  /** No link to anything. */
  public static final Links NONE = new Links(Optional.empty(), Set.of(), Set.of());

  public Links {
    hosts = Set.copyOf(hosts);
    files = Set.copyOf(files);
  }

  /** A link to a configuration folder only. */
  public static Links to(ConfFolder conf) {
    return new Links(Optional.of(conf), Set.of(), conf.named().map(Set::of).orElse(Set.of()));
  }
}
