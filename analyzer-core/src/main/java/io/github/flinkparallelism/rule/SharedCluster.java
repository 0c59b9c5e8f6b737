package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Job;
import java.util.List;

/**
 * The jobs that share the slots of one cluster.
 *
 * @param name of the cluster
 * @param jobs all of them, in order of their deployments and names
 * @param stated true where the project's files say that these jobs run there; false for a conf
 *     folder, which any of the project's jobs may be submitted to
 */
public record SharedCluster(String name, List<Job> jobs, boolean stated) {
  public SharedCluster {
    jobs = List.copyOf(jobs);
  }
}
