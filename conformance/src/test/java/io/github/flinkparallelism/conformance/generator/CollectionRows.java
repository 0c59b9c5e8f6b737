package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.FUNCTION;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;

import java.util.List;

/** Streams in lists, maps, arrays and functions. */
final class CollectionRows {
  private CollectionRows() {}

  static final List<Row> ROWS =
      List.of(
          row(
                  STATEMENT,
                  """
              List<DataStream<Long>> filled$own = new ArrayList<>();
              filled$own.add($stream);
              filled$own.add($operator$settings);
              List<DataStream<Long>> $streams:list = filled$own;""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              List<DataStream<Long>> filled$own = new ArrayList<>();
              for (int $index:i = 0; $i <= $few; $i++) {
                filled$own.add($operator$settings);
              }
              List<DataStream<Long>> $streams:list = filled$own;""")
              .weight(2),
          row(STATEMENT, "List<DataStream<Long>> $streams:list = List.of($stream, $stream);")
              .weight(1),
          row(STREAM, "$streams.get(0)").weight(4),
          row(STREAM, "$self($streams)")
              .member(
                  """
              static DataStream<Long> $self(List<DataStream<Long>> all) {
                DataStream<Long> $mutable:union = all.get(0);
                for (int i = 1; i < all.size(); i++) {
                  $union = $union.union(all.get(i));
                }
                return $union;
              }""")
              .weight(4),
          row(
                  STATEMENT,
                  """
              for (DataStream<Long> $stream:each : $streams) {
                $statements
              }""")
              .weight(6),
          row(
                  STATEMENT,
                  """
              $streams.forEach(($stream:each) -> {
                $statements
              });""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              Map<String, DataStream<Long>> filled$own = new LinkedHashMap<>();
              filled$own.put("a", $stream);
              filled$own.put("b", $operator$settings);
              Map<String, DataStream<Long>> $streamMap:map = filled$own;""")
              .weight(2),
          row(STREAM, "$streamMap.get(\"a\")").weight(4),
          row(STREAM, "$streamMap.getOrDefault($string, $stream)").weight(2),
          row(
                  STATEMENT,
                  """
              for (Map.Entry<String, DataStream<Long>> entry$own : $streamMap.entrySet()) {
                DataStream<Long> $stream:value = entry$own.getValue();
                $value.map(x -> x).name(entry$own.getKey())$settings;
                $statements
              }""")
              .weight(6),
          row(
                  STATEMENT,
                  """
              DataStream<Long>[] array$own = new DataStream[2];
              array$own[0] = $stream;
              array$own[1] = $operator$settings;
              DataStream<Long> $stream:element = array$own[$few % 2];""")
              .weight(1),
          row(
                  STATEMENT,
                  """
              Function<DataStream<Long>, DataStream<Long>> $function:step = ($stream:in) -> {
                $statements
                return $operator$settings;
              };""")
              .weight(3),
          row(STREAM, "$function.apply($stream)").weight(6),
          row(STREAM, "$self($stream, $function)")
              .member(
                  """
              static DataStream<Long> $self(DataStream<Long> in, Function<DataStream<Long>, DataStream<Long>> step) {
                return step.apply(in.rebalance());
              }""")
              .weight(2),
          row(FUNCTION, "$Self.GROW")
              .member(
                  """
              static final class $Self {
                static final Function<DataStream<Long>, DataStream<Long>> GROW = $Self::grow;

                static DataStream<Long> grow(DataStream<Long> $stream:in) {
                  $statements
                  return $operator$settings;
                }
              }""")
              .weight(1),
          row(
                  STATEMENT,
                  """
              Supplier<DataStream<Long>> supplier$own = () -> {
                return $operator$settings;
              };
              DataStream<Long> $stream:supplied = supplier$own.get().union(supplier$own.get());""")
              .weight(1));
}
