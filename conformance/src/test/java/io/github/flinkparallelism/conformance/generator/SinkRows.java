package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.NEW_SINK;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;

import java.util.List;

/** Where streams end. */
final class SinkRows {
  private SinkRows() {}

  static final List<Row> ROWS =
      List.of(
          row(NEW_SINK, "$input.print()").weight(8),
          row(NEW_SINK, "$input.print(\"sink\")").weight(1),
          row(NEW_SINK, "$input.printToErr()").weight(1),
          row(NEW_SINK, "$input.addSink(new Drop())").weight(4),
          row(NEW_SINK, "$input.sinkTo(new Discard())").weight(6),
          row(NEW_SINK, "$input.sinkTo(new Committed())").weight(4),
          row(NEW_SINK, "$input.sinkTo(new GloballyCommitted())").weight(3),
          row(NEW_SINK, "$input.sinkTo(new Elaborate())").weight(3).since("1.15"),
          row(NEW_SINK, "$input.sinkTo(new PrintSink<>())").weight(2).since("1.17"),
          row(NEW_SINK, "$input.sinkTo(new DiscardingSink<>())").weight(2).since("1.19"),
          row(NEW_SINK, "$input.addSink(new DiscardingSink<>())").weight(2).before("1.19"),
          row(NEW_SINK, "$input.writeAsText(\"out.txt\")").weight(1).before("2.0"),
          row(STATEMENT, "$newSink$sinkSettings;").weight(8),
          row(STATEMENT, "DataStreamSink<Long> $sink:end = $newSink$sinkSettings;").weight(2),
          row(STATEMENT, "$sink$sinkSetting;").weight(2));
}
