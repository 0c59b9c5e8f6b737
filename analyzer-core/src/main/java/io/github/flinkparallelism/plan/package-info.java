/**
 * Flink's planner as pure functions: transformations to stream graph, chains, job vertices, slot
 * sharing groups, slots. Sees neither IR nor interpreter.
 */
package io.github.flinkparallelism.plan;
