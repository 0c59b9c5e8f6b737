/** Reads SQL with Flink's own parser, which is built on Apache Calcite. */
package io.github.flinkparallelism.sql.calcite;
