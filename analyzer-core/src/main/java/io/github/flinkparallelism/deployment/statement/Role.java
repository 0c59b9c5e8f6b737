package io.github.flinkparallelism.deployment.statement;

/** What part of a running system a statement describes. */
public enum Role {
  /** A cluster of its own for one job, with the job. */
  APPLICATION,
  /** A cluster that jobs are submitted to. */
  CLUSTER,
  /** A job that is submitted to a cluster. */
  JOB,
  /** Something that completes others, such as a ConfigMap or a Deployment of TaskManagers. */
  PART,
  /** Something that runs nothing: an example in a page, a client for SQL. */
  SHOWN
}
