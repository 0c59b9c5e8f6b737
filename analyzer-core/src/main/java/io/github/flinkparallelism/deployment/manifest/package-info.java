/**
 * Resources of Kubernetes that run Flink, one {@link
 * io.github.flinkparallelism.deployment.manifest.ResourceReader} per kind.
 */
package io.github.flinkparallelism.deployment.manifest;
