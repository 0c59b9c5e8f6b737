/** What the analyzer costs in a process that is warm, as in an editor, and how cost grows. */
package io.github.flinkparallelism.benchmarks.warm;
