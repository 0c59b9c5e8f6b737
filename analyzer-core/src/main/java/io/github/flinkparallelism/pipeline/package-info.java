/**
 * What a program asked Flink for, in Flink's words: transformations and executions, recorded by the
 * interpretation of the source and read by the planner. Anything that depends on an undecided
 * condition of the program is {@link io.github.flinkparallelism.gate.Gated}.
 */
package io.github.flinkparallelism.pipeline;
