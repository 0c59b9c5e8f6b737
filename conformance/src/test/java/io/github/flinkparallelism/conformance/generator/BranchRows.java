package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;

import java.util.List;

/** Variables, branches and loops. */
final class BranchRows {
  private BranchRows() {}

  static final List<Row> ROWS =
      List.of(
          row(STATEMENT, "DataStream<Long> $stream:s = $stream;").weight(6),
          row(STATEMENT, "DataStreamSource<Long> $source:source = $env.fromSequence(0L, 9L);")
              .weight(3),
          row(STATEMENT, "SingleOutputStreamOperator<Long> $operator:op = $operator$settings;")
              .weight(20),
          row(STATEMENT, "var $operator:op = $operator$settings;").weight(3),
          row(STATEMENT, "SingleOutputStreamOperator<Long> $lone:one = $lone$loneSettings;")
              .weight(4),
          row(STATEMENT, "DataStream<Long> $mutable:m = $stream;").weight(4),
          row(STATEMENT, "$mutable = $operator$settings;").weight(6),
          row(STREAM, "($boolean ? $stream : $stream)").weight(2),
          row(
                  STATEMENT,
                  """
              if ($boolean) {
                $statements
              }""")
              .weight(3),
          row(
                  STATEMENT,
                  """
              if ($boolean) {
                $mutable = $operator$settings;
              }""")
              .weight(4),
          row(
                  STATEMENT,
                  """
              if ($boolean) {
                $mutable = $stream;
              } else if ($boolean) {
                $mutable = $operator;
              } else {
                $statements
                $mutable = $operator;
              }""")
              .weight(3),
          row(
                  STATEMENT,
                  """
              DataStream<Long> chosen$own;
              if ($boolean) {
                chosen$own = $operator$settings;
              } else {
                $statements
                chosen$own = $stream;
              }
              DataStream<Long> $stream:chosen = chosen$own;""")
              .weight(3),
          row(
                  STATEMENT,
                  """
              switch ($string) {
                case "fast" -> $mutable = $operator$settings;
                case "slow", "a" -> {
                  $statements
                }
                default -> $newSink;
              }""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              DataStream<Long> $stream:picked = switch ($int) {
                case 1, 2 -> $operator;
                case 3 -> {
                  $statements
                  yield $operator$settings;
                }
                default -> $stream;
              };""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              for (int $index:i = 0; $i < $few; $i++) {
                $statements
              }""")
              .weight(3),
          row(
                  STATEMENT,
                  """
              for (int $index:i = 0; $i < $few; $i++) {
                $mutable = $mutable.map(x -> x + 1).setParallelism($i + 1);
              }""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              int left$own = $few;
              while (left$own-- > 0) {
                $mutable = $operator$settings;
              }""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              for (int $int:size : new int[] {1, 3}) {
                $statements
              }""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              for (String $string:each : Arrays.asList("a", "fast")) {
                if ($each.equals($string)) {
                  continue;
                }
                $statements
              }""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              for (int $index:i = 0; ; $i++) {
                if ($i >= $few) {
                  break;
                }
                $statements
              }""")
              .weight(1),
          row(
                  STATEMENT,
                  """
              try {
                $statements
              } finally {
                $statements
              }""")
              .weight(2),
          row(
                  STATEMENT,
                  """
              try {
                $mutable = $operator.setParallelism($int);
              } catch (IllegalArgumentException e$own) {
                $statements
              }""")
              .weight(1));
}
