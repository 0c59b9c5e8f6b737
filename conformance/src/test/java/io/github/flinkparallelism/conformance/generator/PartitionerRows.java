package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;

import java.util.List;

/** How records get to the next operator. */
final class PartitionerRows {
  private PartitionerRows() {}

  static final List<Row> ROWS =
      List.of(
          row(STREAM, "$stream.rebalance()").weight(6),
          row(STREAM, "$stream.rescale()").weight(3),
          row(STREAM, "$stream.shuffle()").weight(3),
          row(STREAM, "$stream.global()").weight(3),
          row(STREAM, "$stream.broadcast()").weight(3),
          row(
                  STREAM,
                  "$stream.partitionCustom((key, partitions) -> (int) (key % partitions), x -> x)")
              .weight(2),
          row(STREAM, "$stream.partitionCustom(new Modulo(), new Self())").weight(2));
}
