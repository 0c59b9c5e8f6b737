package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.JOB_STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.NEW_SINK;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.SOURCE;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;

import java.util.List;

/** Methods of the program that take and return streams, environments and numbers. */
final class HelperRows {
  private HelperRows() {}

  static final List<Row> ROWS =
      List.of(
          row(OPERATOR, "$self($stream)")
              .member(
                  """
              static SingleOutputStreamOperator<Long> $self(DataStream<Long> $stream:in) {
                $statements
                return $operator$settings;
              }""")
              .weight(3),
          row(OPERATOR, "$self($stream, $parallelism)")
              .member(
                  """
              static SingleOutputStreamOperator<Long> $self(DataStream<Long> $stream:in, int $parallelism:p) {
                SingleOutputStreamOperator<Long> $operator:out = $in.map(x -> x).name("helped");
                return $p > 0 ? $out.setParallelism($p) : $out;
              }""")
              .weight(3),
          row(OPERATOR, "$self($stream, $int, $boolean)")
              .member(
                  """
              static SingleOutputStreamOperator<Long> $self(DataStream<Long> $stream:in, int $int:p, boolean $boolean:extra) {
                if ($extra) {
                  return $operator$settings;
                }
                $statements
                return $in.filter(x -> x > 1).setParallelism($p);
              }""")
              .weight(3),
          row(OPERATOR, "$self($operator, $int)")
              .member(
                  """
              static SingleOutputStreamOperator<Long> $self(SingleOutputStreamOperator<Long> $operator:op, int $int:p) {
                return $op.setParallelism($p)$settings;
              }""")
              .weight(2),
          row(SOURCE, "$self($env)")
              .member(
                  """
              static DataStreamSource<Long> $self(StreamExecutionEnvironment $env:env) {
                return $env.fromSequence(0L, 9L);
              }""")
              .weight(2),
          row(STREAM, "$self($env, $int)")
              .member(
                  """
              static DataStream<Long> $self(StreamExecutionEnvironment $env:env, int $int:p) {
                $statements
                return $source.map(x -> x)$settings;
              }""")
              .weight(2),
          row(STATEMENT, "$self($stream);")
              .member(
                  """
              static void $self(DataStream<Long> $stream:in) {
                $statements
                $newSink$sinkSettings;
              }""")
              .weight(2),
          row(STATEMENT, "$self($env, $int);")
              .member(
                  """
              static void $self(StreamExecutionEnvironment $env:env, int $int:p) {
                $statements
                $newSink;
              }""")
              .weight(2),
          row(NEW_SINK, "$self($input)")
              .member(
                  """
              static DataStreamSink<Long> $self(DataStream<Long> $input:in) {
                return $newSink$sinkSettings;
              }""")
              .weight(2),
          row(OPERATOR, "$self($stream, $int)")
              .member(
                  """
              static <T> SingleOutputStreamOperator<T> $self(DataStream<T> in, int $int:p) {
                return in.filter(x -> x != null).name($string).setParallelism($p);
              }""")
              .weight(2),
          row(STREAM, "$self($stream, $stream, $stream)")
              .member(
                  """
              @SafeVarargs
              static DataStream<Long> $self(DataStream<Long> first, DataStream<Long>... rest) {
                return first.union(rest);
              }""")
              .weight(2),
          row(STREAM, "$self($stream, $few)")
              .member(
                  """
              static DataStream<Long> $self(DataStream<Long> $stream:in, int n) {
                return n == 0 ? $in : $self($operator$settings, n - 1);
              }""")
              .weight(2),
          row(STREAM, "$self($stream, $string)")
              .member(
                  """
              static DataStream<Long> $self(DataStream<Long> $stream:in, String mode) {
                return switch (mode) {
                  case "fast" -> $operator$settings;
                  case "slow" -> $in;
                  default -> {
                    $statements
                    yield $operator$settings;
                  }
                };
              }""")
              .weight(2),
          row(OPERATOR, "$self($stream).left")
              .member(
                  """
              record $Self(SingleOutputStreamOperator<Long> left, DataStream<Long> right) {}

              static $Self $self(DataStream<Long> $stream:in) {
                return new $Self($operator$settings, $stream);
              }""")
              .weight(2),
          row(JOB_STATEMENT, "$self($newEnv, $int);")
              .member(
                  """
              static void $self(StreamExecutionEnvironment $env:env, int $int:p) throws Exception {
                $statements
                $newSink$sinkSettings;
                $env.execute("job-$fresh");
              }""")
              .weight(1));
}
