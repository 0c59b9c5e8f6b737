package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.BOOLEAN;
import static io.github.flinkparallelism.conformance.generator.Symbol.FEW;
import static io.github.flinkparallelism.conformance.generator.Symbol.GROUP;
import static io.github.flinkparallelism.conformance.generator.Symbol.INT;
import static io.github.flinkparallelism.conformance.generator.Symbol.MAX;
import static io.github.flinkparallelism.conformance.generator.Symbol.PARALLELISM;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STRING;

import java.util.List;

/** Numbers, conditions and texts. */
final class NumberRows {
  private NumberRows() {}

  static final List<Row> ROWS =
      List.of(
          row(INT, "1").weight(4),
          row(INT, "2").weight(8),
          row(INT, "3").weight(8),
          row(INT, "4").weight(6),
          row(INT, "6").weight(4),
          row(INT, "($int + 1)").weight(3),
          row(INT, "($int * 2)").weight(2),
          row(INT, "Math.max($int, $int)").weight(2),
          row(INT, "Math.min($int, 4)").weight(2),
          row(INT, "Math.max(1, $int / 2)").weight(2),
          row(INT, "($boolean ? $int : $int)").weight(4),
          row(INT, "($index + 1)").weight(8),
          row(INT, "(1 << $few)").weight(2),
          row(INT, "Math.max(1, $env.getParallelism())").weight(3),
          row(INT, "Math.max(1, $stream.getParallelism())").weight(3),
          row(INT, "$params.getInt(\"p\")").weight(6),
          row(INT, "$params.getInt(\"q\", $int)").weight(6),
          row(INT, "Integer.parseInt($params.get(\"r\", \"5\"))").weight(3),
          row(INT, "Integer.parseInt(\"3\")").weight(1),
          row(INT, "List.of(1, 2, 4, 8).get($few)").weight(1),
          row(INT, "new int[] {2, 3, 4, 5}[$few]").weight(1),
          row(INT, "Optional.of($int).orElse(7)").weight(1),
          row(INT, "Optional.ofNullable($params.get(\"n\")).map(Integer::parseInt).orElse($int)")
              .weight(2),
          row(INT, "$self").member("static final int $self = $int;").weight(4),
          row(INT, "$self").member("static int $self = $int;").weight(2),
          row(INT, "$self($int)")
              .member(
                  """
              static int $self(int $int:p) {
                return Math.max(1, $p / 2) + $few;
              }""")
              .weight(3),
          row(INT, "$self($int, $int)")
              .member(
                  """
              static int $self(int... sizes) {
                int total = 0;
                for (int size : sizes) {
                  total += size;
                }
                return total;
              }""")
              .weight(2),
          row(INT, "$self($string)")
              .member(
                  """
              static int $self(String mode) {
                return switch (mode) {
                  case "fast", "a" -> $int;
                  case "slow" -> $int;
                  default -> $int;
                };
              }""")
              .weight(3),
          row(INT, "$self($int)")
              .member(
                  """
              static int $self(int $int:p) {
                switch ($p) {
                  case 1:
                    return $int;
                  case 2:
                  case 3:
                    return $int + 1;
                  default:
                    break;
                }
                return $p;
              }""")
              .weight(2),
          row(INT, "$self($few)")
              .member(
                  """
              static int $self(int n) {
                return n <= 0 ? $int : 1 + $self(n - 1);
              }""")
              .weight(2),
          row(INT, "$Self.LARGE.slots")
              .member(
                  """
              enum $Self {
                SMALL($int),
                LARGE($int);

                final int slots;

                $Self(int slots) {
                  this.slots = slots;
                }
              }""")
              .weight(2),
          row(INT, "$Self.valueOf($boolean ? \"SMALL\" : \"LARGE\").slots()")
              .member(
                  """
              enum $Self {
                SMALL {
                  @Override
                  int slots() {
                    return $int;
                  }
                },
                LARGE {
                  @Override
                  int slots() {
                    return $int;
                  }
                };

                abstract int slots();
              }""")
              .weight(2),
          row(INT, "new $Self($int, $int).sum()")
              .member(
                  """
              record $Self(int left, int right) {
                int sum() {
                  return left + right();
                }
              }""")
              .weight(2),
          row(INT, "$Self.SIZE")
              .member(
                  """
              static final class $Self {
                static final int SIZE;

                static {
                  SIZE = $int;
                }
              }""")
              .weight(2),
          row(INT, "$self().get(\"b\")")
              .member(
                  """
              static Map<String, Integer> $self() {
                Map<String, Integer> map = new HashMap<>();
                map.put("a", $int);
                map.put("b", $int);
                map.putIfAbsent("b", 9);
                return map;
              }""")
              .weight(1),
          row(STATEMENT, "int $int:p = $int;").weight(4),
          row(STATEMENT, "final int $int:q = $boolean ? $int : $int;").weight(1),
          row(STATEMENT, "int $parallelism:wish = $parallelism;").weight(1),
          row(PARALLELISM, "-1").weight(2),
          row(PARALLELISM, "ExecutionConfig.PARALLELISM_DEFAULT").weight(1),
          row(PARALLELISM, "$env.getParallelism()").weight(3),
          row(PARALLELISM, "$stream.getParallelism()").weight(3),
          row(FEW, "0").weight(1),
          row(FEW, "1").weight(3),
          row(FEW, "2").weight(3),
          row(FEW, "3").weight(1),
          row(MAX, "16").weight(1),
          row(MAX, "64"),
          row(MAX, "128"),
          row(MAX, "200"),
          row(MAX, "1024"),
          row(MAX, "32 * $int").weight(1),
          row(BOOLEAN, "true").weight(1),
          row(BOOLEAN, "$int > 2").weight(4),
          row(BOOLEAN, "$int == $int").weight(2),
          row(BOOLEAN, "!($boolean)").weight(1),
          row(BOOLEAN, "$boolean && $boolean").weight(1),
          row(BOOLEAN, "$boolean || $int < 3").weight(1),
          row(BOOLEAN, "$params.has(\"fast\")").weight(4),
          row(BOOLEAN, "$params.getBoolean(\"fast\", false)").weight(3),
          row(BOOLEAN, "\"fast\".equals($string)").weight(3),
          row(BOOLEAN, "$env.getParallelism() > 2").weight(3),
          row(BOOLEAN, "$stream.getParallelism() < 4").weight(2),
          row(BOOLEAN, "$self").member("static final boolean $self = $boolean;").weight(2),
          row(STRING, "\"a\"").weight(4),
          row(STRING, "\"b\"").weight(4),
          row(STRING, "(\"n\" + $int)").weight(3),
          row(STRING, "$params.get(\"mode\", \"slow\")").weight(4),
          row(STRING, "String.format(\"%s-%d\", $string, $int)").weight(1),
          row(STRING, "$string.toUpperCase()").weight(1),
          row(STRING, "$self").member("static final String $self = $string;").weight(3),
          row(STATEMENT, "String $string:text = $string;").weight(1),
          row(GROUP, "\"a\"").weight(6),
          row(GROUP, "\"b\"").weight(6),
          row(GROUP, "\"default\"").weight(4),
          row(GROUP, "$string").weight(3));
}
