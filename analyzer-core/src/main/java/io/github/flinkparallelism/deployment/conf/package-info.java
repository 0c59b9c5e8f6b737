/**
 * Flink's configuration folders: {@code config.yaml} or {@code flink-conf.yaml}, beside what says
 * how many workers there are.
 */
package io.github.flinkparallelism.deployment.conf;
