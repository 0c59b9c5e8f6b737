/** YAML documents as trees that know where each value stands; tags construct nothing. */
package io.github.flinkparallelism.deployment.yaml;
