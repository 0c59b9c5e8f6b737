package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK's own classes compute on known values. */
class JdkLibraryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Integer.parseInt(\"0x10\".substring(2), 16) | 16",
        "Integer.parseInt(\"a,b,7\".split(\",\")[2]) | 7",
        "\"a b  c\".split(\"\\\\s+\").length | 3",
        "String.join(\"-\", \"a\", \"b\").length() | 3",
        "String.format(\"%02d\", 7).length() | 2",
        "\"%d%d\".formatted(1, 2).length() | 2",
        "\"abc\".hashCode() % 7 + 7 | 13",
        "\"ab\".repeat(3).length() | 6",
        "\"abc\".indexOf('c') + 1 | 3",
        "\"one\\ntwo\".lines().toList().size() | 2",
        "\"x9\".charAt(1) - '0' | 9",
        "Character.getNumericValue(\"7\".charAt(0)) | 7",
        "Integer.parseInt(new StringBuilder().append(1).append(\"2\").reverse().toString()) | 21",
        "Math.floorMod(-1, 5) | 4",
        "Math.multiplyExact(3, 4) | 12",
        "(int) Math.pow(2, 5) | 32",
        "Math.clamp(99, 1, 8) | 8",
        "IntStream.rangeClosed(1, 4).map(i -> i * 2).sum() | 20",
        "IntStream.range(0, 5).filter(i -> i % 2 == 1).max().orElse(9) | 3",
        "Stream.of(3, 9, 4).sorted(Comparator.reverseOrder()).findFirst().orElseThrow() | 9",
        "Stream.of(3, 9, 4).mapToInt(Integer::intValue).min().getAsInt() | 3",
        "Stream.of(\"a\", \"ccc\").collect(Collectors.toMap(s -> s, String::length)).get(\"ccc\") | 3",
        "Stream.of(1, 2, 3).collect(Collectors.groupingBy(i -> i % 2)).get(1).size() | 2",
        "Stream.of(\"a\", \"b\").collect(Collectors.joining(\"+\")).length() | 3",
        "Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).skip(1).toList().size() | 2",
        "Stream.of(1, 2, 3).anyMatch(i -> i > 2) ? 5 : 6 | 5",
        "Stream.of(1, 2, 3).allMatch(i -> i > 2) ? 5 : 6 | 6",
        "Stream.iterate(1, i -> i * 2).limit(4).reduce(0, Integer::sum) | 15",
        "Stream.of(1, 2).reduce(3, (a, b) -> a + b, Integer::sum) | 6",
        "Collections.max(List.of(2, 7, 3)) | 7",
        "Arrays.asList(5, 6).indexOf(6) + 1 | 2",
        "new PriorityQueue<>(List.of(5, 3, 9)).poll() | 3",
        "new TreeMap<>(Map.of(3, \"c\", 2, \"a\")).firstKey() | 2",
        "new ArrayList<>(List.of(1, 2, 3)).subList(1, 3).get(0) | 2",
        "new int[2][3][1].length + new int[4][5].length | 6"
      })
  void computes(String expression, int expected) {
    JobTest.in(folder)
        .main(
            "env.fromSequence(0, 9).setParallelism("
                + expression
                + ") // expect: parallelism="
                + expected
                + " layer=operator\n.print(); // expect: parallelism=1\n")
        .check();
  }

  @Test
  void queuesStacksAndIteratorsGiveWhatTheyHold() {
    JobTest.in(folder)
        .main(
            """
            Deque<Integer> deque = new ArrayDeque<>(List.of(1, 2));
            deque.push(7);
            env.fromSequence(0, 9).setParallelism(deque.pop()) // expect: parallelism=7
                .print().setParallelism(deque.pollLast()); // expect: parallelism=2
            Stack<Integer> stack = new Stack<>();
            stack.push(3);
            stack.push(4);
            env.fromSequence(0, 9).setParallelism(stack.pop()) // expect: parallelism=4
                .print().setParallelism(stack.peek()); // expect: parallelism=3
            Iterator<Integer> it = List.of(4, 5).iterator();
            int sum = 0;
            while (it.hasNext()) sum += it.next();
            env.fromSequence(0, 9).setParallelism(sum) // expect: parallelism=9
                .print().setParallelism(new ArrayDeque<Integer>().poll() == null ? 2 : 3); // expect: parallelism=2
            """)
        .check();
  }

  @Test
  void mapsChangeEntriesByFunctions() {
    JobTest.in(folder)
        .main(
            """
            Map<String, Integer> par = new HashMap<>();
            par.put("map", 3);
            par.merge("map", 2, Integer::sum);
            par.computeIfAbsent("sink", k -> k.length());
            par.computeIfPresent("sink", (k, v) -> v * 2);
            par.compute("new", (k, v) -> v == null ? 6 : 7);
            par.remove("gone");
            env.fromSequence(0, 9).setParallelism(par.get("map")) // expect: parallelism=5
                .map(x -> x).setParallelism(par.get("new")) // expect: parallelism=6
                .print().setParallelism(par.get("sink")); // expect: parallelism=8
            """)
        .check();
  }

  @Test
  void aStreamThatAMapComputesIsPartOfTheJob() {
    JobTest.in(folder)
        .main(
            """
            Map<String, DataStream<Long>> streams = new java.util.concurrent.ConcurrentHashMap<>();
            streams.computeIfAbsent("a", k -> env.fromSequence(0, 9).setParallelism(3)); // expect: parallelism=3
            streams.get("a").print().setParallelism(4); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void aStreamThatAMapMayComputeIsConditional() {
    JobTest.in(folder)
        .main(
            """
            Map<String, DataStream<Long>> streams = registry();
            streams.computeIfAbsent("a", k -> env.fromSequence(0, 9).setParallelism(3)) // expect: parallelism=3 condition=streams.computeIfAbsent
                .print(); // expect: parallelism=1
            """)
        .ignoringOtherOperators()
        .run();
  }

  @Test
  void aHashMapShowsItsEntriesInItsOwnOrder() {
    JobTest.in(folder)
        .main(
            """
            Map<String, Integer> par = new HashMap<>();
            par.put("zz", 2);
            par.put("b", 3);
            par.put("a", 4);
            int n = 0;
            for (Map.Entry<String, Integer> e : par.entrySet()) n = n * 10 + e.getValue();
            env.fromSequence(0, 9).setParallelism(n) // expect: parallelism=243
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void classObjectsAreCompared() {
    JobTest.in(folder)
        .members(
            """
            enum Size { SMALL }
            static int p(Class<?> type) {
              if (Long.class.equals(type)) {
                return 2;
              } else if (type.isEnum()) {
                return 3;
              }
              return type == Integer.class ? 4 : 5;
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(p(Long.class)) // expect: parallelism=2
                  .map(x -> x).setParallelism(p(Size.class)) // expect: parallelism=3
                  .map(x -> x).setParallelism(p(Integer.class)) // expect: parallelism=4
                  .print().setParallelism(p(String.class)); // expect: parallelism=5
              env.execute();
            }
            """)
        .check();
  }
}
