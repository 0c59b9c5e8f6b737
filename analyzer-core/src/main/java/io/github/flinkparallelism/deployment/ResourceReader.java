package io.github.flinkparallelism.deployment;

/** Reads one kind of resource of Kubernetes. */
interface ResourceReader {
  /** What the set says; {@link Statements#NOTHING} where it has no such resource. */
  Statements read(ManifestSet set);
}
