package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;

/**
 * What rules look at.
 *
 * @param jobs every job of the project
 * @param deployment the settings that were in force
 * @param version the Flink version
 * @param submissions code that submits programs
 * @param cluster the jobs that share this deployment's slots; present in one of the deployments of
 *     a cluster only, so that what is said about the cluster is said once
 */
public record RuleInput(
    List<Job> jobs,
    Deployment deployment,
    FlinkVersion version,
    List<Submission> submissions,
    Optional<SharedCluster> cluster) {
  public RuleInput {
    jobs = List.copyOf(jobs);
    submissions = List.copyOf(submissions);
  }

  /** A project that submits nothing itself. */
  public RuleInput(List<Job> jobs, Deployment deployment, FlinkVersion version) {
    this(jobs, deployment, version, List.of(), Optional.empty());
  }
}
