package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.Statements;

/** Reads one kind of resource of Kubernetes. */
public interface ResourceReader {
  /** What the set says; {@link Statements#NOTHING} where it has no such resource. */
  Statements read(ManifestSet set);
}
