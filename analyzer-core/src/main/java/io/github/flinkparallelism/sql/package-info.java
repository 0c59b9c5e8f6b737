/**
 * Flink's SQL as far as plans depend on it: statements, and queries reduced to what the table
 * planner makes of their parallelism. It knows no parser; {@link
 * io.github.flinkparallelism.sql.SqlReader} is the door to one.
 */
package io.github.flinkparallelism.sql;
