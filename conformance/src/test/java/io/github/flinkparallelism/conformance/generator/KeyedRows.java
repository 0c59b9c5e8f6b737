package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.ALL_WINDOWED;
import static io.github.flinkparallelism.conformance.generator.Symbol.KEYED;
import static io.github.flinkparallelism.conformance.generator.Symbol.LONE;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.SIZE;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.WINDOWED;

import java.util.List;

/** Keyed streams, what reads them, and windows. */
final class KeyedRows {
  private KeyedRows() {}

  static final List<Row> ROWS =
      List.of(
          row(KEYED, "$input.keyBy(x -> x % 3)").weight(8),
          row(KEYED, "$input.keyBy(new Self())").weight(3),
          row(OPERATOR, "$keyed.reduce((a, b) -> a + b)").weight(6),
          row(OPERATOR, "$keyed.reduce(Long::sum)").weight(2),
          row(OPERATOR, "$keyed.sum(0)").weight(3),
          row(OPERATOR, "$keyed.min(0)").weight(1),
          row(OPERATOR, "$keyed.maxBy(0)").weight(1),
          row(OPERATOR, "$keyed.process(new PassKeyed())").weight(5),
          row(
                  STATEMENT,
                  """
              SingleOutputStreamOperator<Long> $operator:origin = $operator;
              SingleOutputStreamOperator<Long> $operator:grouped = DataStreamUtils.reinterpretAsKeyedStream($origin, new Self()).reduce((a, b) -> a).setParallelism($origin.getParallelism());""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              SingleOutputStreamOperator<Long> $operator:origin = $operator;
              KeyedStream<Long, Long> again$own = DataStreamUtils.reinterpretAsKeyedStream($origin, new Self(), Types.LONG);
              SingleOutputStreamOperator<Long> $operator:kept = again$own.process(new PassKeyed()).setParallelism($origin.getParallelism());""")
              .weight(1),
          row(
                  STATEMENT,
                  """
              SingleOutputStreamOperator<Long> $operator:origin = $operator;
              SingleOutputStreamOperator<Long> $operator:drained = DataStreamUtils.reinterpretAsKeyedStream($origin, new Self()).fullWindowPartition().mapPartition(new Drain()).setParallelism($origin.getParallelism());""")
              .weight(1)
              .since("1.20"),
          row(OPERATOR, "$keyed.fullWindowPartition().mapPartition(new Drain())")
              .weight(2)
              .since("1.20"),
          row(OPERATOR, "$keyed.fullWindowPartition().reduce((a, b) -> a + b)")
              .weight(2)
              .since("1.20"),
          row(OPERATOR, "$keyed.fullWindowPartition().aggregate(new Total())")
              .weight(1)
              .since("1.20"),
          row(OPERATOR, "$keyed.fullWindowPartition().sortPartition(new Self(), Order.ASCENDING)")
              .weight(2)
              .since("1.20"),
          row(STATEMENT, "KeyedStream<Long, Long> $keyed:k = $input.keyBy(x -> x % 2);"),
          row(WINDOWED, "$keyed.window(TumblingEventTimeWindows.of($size))"),
          row(WINDOWED, "$keyed.window(TumblingProcessingTimeWindows.of($size))"),
          row(WINDOWED, "$keyed.window(SlidingEventTimeWindows.of($size, $size))").weight(2),
          row(WINDOWED, "$keyed.window(SlidingProcessingTimeWindows.of($size, $size))").weight(2),
          row(WINDOWED, "$keyed.window(EventTimeSessionWindows.withGap($size))").weight(2),
          row(WINDOWED, "$keyed.window(ProcessingTimeSessionWindows.withGap($size))").weight(1),
          row(WINDOWED, "$keyed.window(GlobalWindows.create())").weight(2),
          row(WINDOWED, "$keyed.window(GlobalWindows.create()).trigger(CountTrigger.of(2))")
              .weight(2),
          row(WINDOWED, "$keyed.countWindow(3)").weight(3),
          row(WINDOWED, "$keyed.countWindow(4, 2)").weight(1),
          row(OPERATOR, "$windowed.reduce((a, b) -> a + b)").weight(4),
          row(OPERATOR, "$windowed.aggregate(new Total())").weight(3),
          row(OPERATOR, "$windowed.process(new PassWindow<>())").weight(2),
          row(OPERATOR, "$windowed.apply(new ApplyWindow<>())").weight(2),
          row(OPERATOR, "$windowed.sum(0)").weight(2),
          row(OPERATOR, "$windowed.reduce((a, b) -> a + b, new PassWindow<>())").weight(1),
          row(OPERATOR, "$windowed.allowedLateness($size).sideOutputLateData(Tags.LATE).max(0)")
              .weight(1),
          row(ALL_WINDOWED, "$input.windowAll(TumblingEventTimeWindows.of($size))"),
          row(ALL_WINDOWED, "$input.windowAll(SlidingProcessingTimeWindows.of($size, $size))")
              .weight(2),
          row(ALL_WINDOWED, "$input.countWindowAll(5)").weight(2),
          row(LONE, "$allWindowed.reduce((a, b) -> a + b)"),
          row(LONE, "$allWindowed.aggregate(new Total())").weight(2),
          row(LONE, "$allWindowed.process(new PassAllWindow<>())").weight(2),
          row(LONE, "$allWindowed.sum(0)").weight(2),
          row(SIZE, "Time.seconds(5)").before("2.0"),
          row(SIZE, "Duration.ofSeconds(5)").since("2.0"),
          row(SIZE, "Time.minutes(1)").weight(1).before("2.0"),
          row(SIZE, "Duration.ofMinutes(1)").weight(1).since("2.0"));
}
