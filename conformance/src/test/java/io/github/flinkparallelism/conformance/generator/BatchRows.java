package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.CACHED;
import static io.github.flinkparallelism.conformance.generator.Symbol.ENTRY;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;
import static io.github.flinkparallelism.conformance.generator.Trait.BATCH_ONLY;
import static io.github.flinkparallelism.conformance.generator.Trait.ILLEGAL;

import java.util.List;

/** What only batch jobs can do. */
final class BatchRows {
  private BatchRows() {}

  static final List<Row> ROWS =
      List.of(
          row(STATEMENT, "$env.setRuntimeMode(RuntimeExecutionMode.BATCH);")
              .weight(2)
              .with(BATCH_ONLY),
          row(STATEMENT, "$env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);")
              .weight(1)
              .with(BATCH_ONLY),
          row(ENTRY, "\"execution.runtime-mode\", \"BATCH\"").weight(2).with(BATCH_ONLY),
          row(STATEMENT, "CachedDataStream<Long> $cached:cached = $operator.cache();")
              .weight(12)
              .with(BATCH_ONLY)
              .since("1.16"),
          row(CACHED, "$operator.cache()").weight(4).with(BATCH_ONLY).since("1.16"),
          row(STREAM, "$operator.cache()").weight(1).with(ILLEGAL).since("1.16"));
}
