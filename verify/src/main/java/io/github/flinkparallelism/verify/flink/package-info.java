/**
 * Flink's own word on a program: launches the oracle in a JVM of its own, in front of the Flink
 * that it is given, and reads the plans that it writes down. The only place that starts a process.
 */
package io.github.flinkparallelism.verify.flink;
