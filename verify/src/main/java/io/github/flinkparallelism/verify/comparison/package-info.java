/**
 * Holds what the analyzer says about a job against what Flink plans, claim by claim. Pure functions
 * over immutable data.
 */
package io.github.flinkparallelism.verify.comparison;
