/**
 * Command lines that start Flink or its jobs: {@code flink run} and its like in scripts, Makefiles,
 * workflows and pages, read by the rules of Flink's own command line.
 */
package io.github.flinkparallelism.deployment.command;
