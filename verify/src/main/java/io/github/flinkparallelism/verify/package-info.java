/**
 * The users' own cross-check: runs the {@code main} of each job in Flink's plan mode, in a JVM of
 * its own, and compares Flink's plan with the analyzer's. The only module that runs user code, and
 * only when asked to.
 */
package io.github.flinkparallelism.verify;
