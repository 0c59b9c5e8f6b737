/**
 * Choices that source leaves open: conditions, conjunctions of them, and values that depend on
 * them. Shared by the interpreter, which builds them, and the planner, which resolves them; knows
 * neither language nor Flink.
 */
package io.github.flinkparallelism.gate;
