/**
 * Flink's client API, {@code org.apache.flink.client.program}: programs that submit other programs
 * and thereby set the client's layer of their parallelism.
 */
package io.github.flinkparallelism.flink.client;
