/**
 * Models of Flink's API: one table per Flink class, a row per method, saying what transformation it
 * records or what setting it changes. Knows no parser. Start reading at {@link
 * io.github.flinkparallelism.flink.api.FlinkModel}.
 */
package io.github.flinkparallelism.flink.api;
