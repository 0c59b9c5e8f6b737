/**
 * Asks Flink itself for the plan of a program: runs {@code main()} the way {@code flink run} does,
 * but writes down what would be submitted instead of submitting it. Knows nothing but Flink, and
 * runs in front of any version from 1.13 on.
 */
package io.github.flinkparallelism.oracle;
