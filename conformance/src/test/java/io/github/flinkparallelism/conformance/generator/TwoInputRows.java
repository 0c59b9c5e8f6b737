package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.BROADCAST;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;

import java.util.List;

/** What joins two or more streams. */
final class TwoInputRows {
  private TwoInputRows() {}

  static final List<Row> ROWS =
      List.of(
          row(STREAM, "$input.union($input)").weight(6),
          row(STREAM, "$input.union($stream, $stream)").weight(2),
          row(OPERATOR, "$input.connect($input).map(new Both())").weight(4),
          row(OPERATOR, "$input.connect($stream).flatMap(new FlatBoth())").weight(2),
          row(OPERATOR, "$input.connect($stream).process(new PassBoth())").weight(3),
          row(OPERATOR, "$keyed.connect($keyed).process(new PassBothKeyed())").weight(3),
          row(
                  OPERATOR,
                  "$stream.connect($stream).keyBy(x -> x, x -> x % 2).process(new PassBothKeyed())")
              .weight(3),
          row(OPERATOR, "$stream.connect($stream).keyBy(new Self(), new Self()).map(new Both())")
              .weight(2),
          row(
                  OPERATOR,
                  "$stream.connect($stream).transform(\"both-$fresh\", Types.LONG, new BothOperator())")
              .weight(1),
          row(BROADCAST, "$stream.broadcast(Tags.RULES)"),
          row(STATEMENT, "BroadcastStream<Long> $broadcast:rules = $stream.broadcast(Tags.RULES);")
              .weight(1),
          row(OPERATOR, "$stream.connect($broadcast).process(new Rules())").weight(3),
          row(OPERATOR, "$keyed.connect($broadcast).process(new KeyedRules())").weight(3),
          row(
                  OPERATOR,
                  "$keyed.intervalJoin($keyed).between(Time.seconds(-2), $size).process(new JoinPairs())")
              .weight(3)
              .before("2.0"),
          row(
                  OPERATOR,
                  "$keyed.intervalJoin($keyed).between(Duration.ofSeconds(-2), $size).process(new JoinPairs())")
              .weight(3)
              .since("2.0"),
          row(
                  STREAM,
                  "$stream.join($stream).where(new Self()).equalTo(new Self()).window(TumblingEventTimeWindows.of($size)).apply((a, b) -> a + b)")
              .weight(3),
          row(
                  STREAM,
                  "$stream.join($stream).where(x -> x % 2).equalTo(x -> x % 2).window(TumblingProcessingTimeWindows.of($size)).apply(new Pairs())")
              .weight(2),
          row(
                  STREAM,
                  "$stream.coGroup($stream).where(new Self()).equalTo(new Self()).window(SlidingEventTimeWindows.of($size, $size)).apply(new Groups())")
              .weight(3));
}
