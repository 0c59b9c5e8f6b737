/** Flink versions, for rules and defaults that differ between them. */
package io.github.flinkparallelism.version;
