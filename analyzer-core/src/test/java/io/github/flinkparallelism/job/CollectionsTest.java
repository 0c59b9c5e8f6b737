package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, sets, maps and streams of known elements. */
class CollectionsTest {
  @TempDir Path folder;

  @Test
  void equalElementsOfASetAreOne() {
    JobTest.in(folder)
        .main(
            """
            Set<String> grown = new HashSet<>();
            grown.add("a");
            grown.add("a");
            Set<String> copied = new HashSet<>(Arrays.asList("a", "a", "b"));
            env.fromSequence(0, 9).setParallelism(grown.size()) // expect: parallelism=1 layer=operator
                .map(x -> x).setParallelism(copied.size()) // expect: parallelism=2
                .print().setParallelism((int) Stream.of(1, 1, 2, 3).distinct().count()); // expect: parallelism=3
            """)
        .check();
  }

  @Test
  void equalElementsThatMayBeEqualMakeTheSizeUnknown() {
    JobTest.in(folder)
        .main(
            """
            Set<String> set = new HashSet<>();
            set.add(System.getenv("A"));
            set.add(System.getenv("B"));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(set.size()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void orderIsThatOfTheCollection() {
    JobTest.in(folder)
        .main(
            """
            List<Integer> list = new ArrayList<>(List.of(3));
            list.add(0, 8);
            env.fromSequence(0, 9).setParallelism(list.get(0)) // expect: parallelism=8
                .map(x -> x).setParallelism(Stream.of(9, 5, 7).sorted().findFirst().get()) // expect: parallelism=5
                .print().setParallelism(new TreeSet<>(List.of(6, 2)).first()); // expect: parallelism=2
            Set<Integer> grown = new TreeSet<>();
            Collections.addAll(grown, 7, 3, 4);
            env.fromSequence(0, 9).setParallelism(grown.iterator().next()) // expect: parallelism=3
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void methodsThatChangeAListInPlaceLoseItsContent() {
    JobTest.in(folder)
        .main(
            """
            List<Integer> list = new ArrayList<>(List.of(3, 4));
            Collections.reverse(list);
            Integer[] array = {5, 6};
            Arrays.sort(array);
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).setParallelism(list.get(0)) // expect: parallelism=unknown // finding: ParallelismNotDetermined
                .print().setParallelism(array[0]); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void aListThatABranchExtendsHasItsElementsInBoth() {
    JobTest.in(folder)
        .main(
            """
            List<String> topics = new ArrayList<>(List.of("a"));
            if (args.length > 0) {
              topics.add("b");
            }
            for (String topic : topics) {
              env.fromSequence(0, 9).name(topic) // expect: name="Source: a" | name="Source: b" condition="args.length > 0"
                  .print(); // expect: parallelism=1 | parallelism=1 condition="args.length > 0"
            }
            env.fromSequence(0, 9).print().setParallelism(topics.size()); // expect: parallelism=1 | parallelism=1? input=args.length
            """)
        .check();
  }

  @Test
  void mapsAreReadByKey() {
    JobTest.in(folder)
        .main(
            """
            Map<String, Integer> map = Map.of("source", 2, "sink", 3);
            env.fromSequence(0, 9).setParallelism(map.get("source")) // expect: parallelism=2
                .print().setParallelism(map.getOrDefault("none", 4)); // expect: parallelism=4
            """)
        .check();
  }
}
