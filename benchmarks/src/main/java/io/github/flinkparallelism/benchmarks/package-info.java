/** Measures whole cold processes of the analyzer against javac and Flink, side by side. */
package io.github.flinkparallelism.benchmarks;
