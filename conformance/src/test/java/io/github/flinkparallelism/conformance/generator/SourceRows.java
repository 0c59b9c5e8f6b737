package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.LONE;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.SOURCE;
import static io.github.flinkparallelism.conformance.generator.Trait.STREAMING_ONLY;

import java.util.List;

/** Where streams begin. */
final class SourceRows {
  private SourceRows() {}

  static final List<Row> ROWS =
      List.of(
          row(SOURCE, "$env.fromSequence(0L, 9L)").weight(8),
          row(
                  SOURCE,
                  "$env.fromSource(new NumberSequenceSource(0L, 9L), WatermarkStrategy.noWatermarks(), \"numbers-$fresh\")")
              .weight(6),
          row(SOURCE, "$env.fromData(1L, 2L, 3L)").since("1.19"),
          row(SOURCE, "$env.fromData(Arrays.asList(1L, 2L))").weight(2).since("1.19"),
          row(SOURCE, "$env.fromParallelCollection(new NumberSequenceIterator(0L, 9L), Long.class)")
              .weight(2),
          row(SOURCE, "$env.addSource(new ParallelNumbers())").with(STREAMING_ONLY),
          row(SOURCE, "$env.addSource(new ParallelNumbers(), \"legacy-$fresh\")")
              .weight(2)
              .with(STREAMING_ONLY),
          row(SOURCE, "$env.generateSequence(0L, 9L)").weight(1).with(STREAMING_ONLY),
          row(LONE, "$env.fromElements(1L, 2L, 3L)"),
          row(LONE, "$env.fromCollection(Arrays.asList(1L, 2L))"),
          row(LONE, "$env.addSource(new Numbers())").with(STREAMING_ONLY),
          row(LONE, "$env.addSource(new Numbers()).name(\"lone-$fresh\")")
              .weight(2)
              .with(STREAMING_ONLY),
          row(OPERATOR, "$env.socketTextStream(\"localhost\", 9999).map(line -> 1L)")
              .weight(1)
              .with(STREAMING_ONLY),
          row(OPERATOR, "$env.readTextFile(\"numbers.txt\").map(line -> 1L)")
              .weight(1)
              .before("2.0"),
          row(
                  OPERATOR,
                  "$env.readTextFile(\"numbers.txt\").setParallelism($parallelism).map(line -> 1L)")
              .weight(1)
              .before("2.0"));
}
