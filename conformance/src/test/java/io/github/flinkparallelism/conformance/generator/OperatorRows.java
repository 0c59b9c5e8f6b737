package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.BOTH;
import static io.github.flinkparallelism.conformance.generator.Symbol.LONE;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;
import static io.github.flinkparallelism.conformance.generator.Trait.STREAMING_ONLY;

import java.util.List;

/** Operators with one input that is not grouped. */
final class OperatorRows {
  private OperatorRows() {}

  static final List<Row> ROWS =
      List.of(
          row(OPERATOR, "$input.map(x -> x + 1)").weight(10),
          row(OPERATOR, "$input.map(x -> x - 1).returns(Types.LONG)").weight(3),
          row(OPERATOR, "$input.filter(x -> x > 0)").weight(6),
          row(OPERATOR, "$input.flatMap(new Repeat())").weight(5),
          row(OPERATOR, "$input.process(new Pass())").weight(4),
          row(OPERATOR, "$input.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())")
              .weight(6),
          row(
                  OPERATOR,
                  "$input.assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forMonotonousTimestamps())")
              .weight(2),
          row(OPERATOR, "$input.transform(\"custom-$fresh\", Types.LONG, new PassOperator())")
              .weight(2),
          row(
                  OPERATOR,
                  "AsyncDataStream.unorderedWait($input, new AsyncPass(), 1, TimeUnit.SECONDS)")
              .weight(2),
          row(
                  OPERATOR,
                  "AsyncDataStream.orderedWait($input, new AsyncPass(), 1, TimeUnit.SECONDS, 10)")
              .weight(2),
          row(LONE, "$input.map(x -> x * 2).forceNonParallel()").weight(1),
          row(STREAM, "$operator.getSideOutput(Tags.LATE)").weight(2),
          row(OPERATOR, "$input.fullWindowPartition().mapPartition(new Drain())")
              .weight(2)
              .since("1.20"),
          row(OPERATOR, "$input.fullWindowPartition().reduce((a, b) -> a + b)")
              .weight(2)
              .since("1.20"),
          row(OPERATOR, "$input.fullWindowPartition().aggregate(new Total())")
              .weight(2)
              .since("1.20"),
          row(OPERATOR, "$input.fullWindowPartition().sortPartition(new Self(), Order.ASCENDING)")
              .weight(2)
              .since("1.20"),
          row(
                  STATEMENT,
                  """
              DataStream<Long> $stream:before = $operator;
              SingleOutputStreamOperator<Long> $operator:same = $before.forward().map(x -> x).setParallelism($before.getParallelism());""")
              .weight(3),
          row(
                  STATEMENT,
                  """
              IterativeStream<Long> $stream:loop = $operator.iterate();
              SingleOutputStreamOperator<Long> $operator:round = $loop.map(x -> x - 1)$settings;
              $loop.closeWith($round.filter(x -> x > 0).setParallelism($loop.getParallelism()));""")
              .weight(2)
              .before("2.0")
              .with(STREAMING_ONLY),
          row(
                  STATEMENT,
                  """
              IterativeStream<Long> $stream:late = $operator.iterate(5000L);
              $late.closeWith($late.map(x -> x - 1).setParallelism($late.getParallelism()));""")
              .weight(1)
              .before("2.0")
              .with(STREAMING_ONLY),
          row(
                  STATEMENT,
                  """
              SingleOutputStreamOperator<Long> $operator:start = $operator;
              IterativeStream.ConnectedIterativeStreams<Long, Long> loop$own = $start.iterate().withFeedbackType(Types.LONG);
              SingleOutputStreamOperator<Long> $operator:turn = loop$own.$both$settings;
              loop$own.closeWith($turn.filter(x -> x > 0).setParallelism($start.getParallelism()));""")
              .weight(3)
              .before("2.0")
              .with(STREAMING_ONLY),
          row(BOTH, "map(new Both())"),
          row(BOTH, "flatMap(new FlatBoth())"),
          row(BOTH, "process(new PassBoth())"),
          row(OPERATOR, "$input.process(new Divide())").weight(2),
          row(STREAM, "$operator.getSideOutput(Tags.ODD)").weight(2),
          row(
                  STATEMENT,
                  """
              SingleOutputStreamOperator<Long> $operator:divided = $input.process(new Divide())$settings;
              DataStream<Long> $stream:odd = $divided.getSideOutput(Tags.ODD);""")
              .weight(2),
          row(
                  OPERATOR,
                  "AsyncDataStream.orderedWaitWithRetry($input, new AsyncPass(), 1, TimeUnit.SECONDS, new NeverAgain())")
              .weight(1)
              .since("1.16"));
}
