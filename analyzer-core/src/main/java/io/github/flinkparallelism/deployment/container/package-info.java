/** Containers of Flink outside of Kubernetes: compose files and Dockerfiles. */
package io.github.flinkparallelism.deployment.container;
