package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents that something unknown may have replaced. */
class UnknownContentsTest {
  @TempDir Path folder;

  @Test
  void aLoadedFileMayReplaceEarlierValues() {
    JobTest.in(folder)
        .main(
            """
            Properties props = new Properties();
            props.setProperty("p", "3");
            props.load(new java.io.FileInputStream(args[0]));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(Integer.parseInt(props.getProperty("p"))); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void anUnknownMapMayReplaceEarlierValues() {
    JobTest.in(folder)
        .main(
            """
            Map<String, Integer> map = new HashMap<>();
            map.put("p", 3);
            map.putAll(org.lib.Remote.settings());
            map.put("q", 4);
            env.fromSequence(0, 9).setParallelism(map.get("q")) // expect: parallelism=4
                .print().setParallelism(map.get("p")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void anUnknownKeyMayReplaceEarlierValues() {
    JobTest.in(folder)
        .main(
            """
            Map<String, Integer> map = new HashMap<>();
            map.put("p", 3);
            map.put(args[0], 4);
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(map.get("p")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void entriesAreRemovedAndMerged() {
    JobTest.in(folder)
        .main(
            """
            Map<String, Integer> map = new HashMap<>(Map.of("p", 3));
            map.merge("p", 4, Integer::sum);
            Map<String, Integer> other = new HashMap<>(Map.of("p", 3));
            other.clear();
            env.fromSequence(0, 9).setParallelism(other.getOrDefault("p", 2)) // expect: parallelism=2
                .print().setParallelism(map.get("p")); // expect: parallelism=7
            """)
        .check();
  }

  @Test
  void aConfigurationOfUnknownContent() {
    JobTest.in(folder)
        .main(
            """
            Configuration conf = new Configuration();
            conf.setString("parallelism.default", "3");
            conf.addAll(org.lib.Remote.conf());
            env.configure(conf); // finding: ParallelismNotDetermined
            env.fromSequence(0, 9).print(); // expect: parallelism=unknown | parallelism=unknown
            """)
        .check();
  }

  @Test
  void aConfigurationThatABranchFills() {
    JobTest.in(folder)
        .main(
            """
            Configuration conf = new Configuration();
            if (args.length > 0) {
              conf.set(org.apache.flink.configuration.CoreOptions.DEFAULT_PARALLELISM, 4);
            }
            conf.setString("rest.port", "1");
            env.configure(conf);
            env.fromSequence(0, 9).print(); // expect: parallelism=1? input=args.length | parallelism=1?
            """)
        .check();
  }

  @Test
  void anElementOfAnUnknownIndexMayHaveBeenReplaced() {
    JobTest.in(folder)
        .main(
            """
            List<Integer> list = new ArrayList<>(List.of(3, 4));
            list.set(args.length, 9);
            List<Integer> other = new ArrayList<>(List.of(3, 4));
            other.addAll(0, org.lib.Remote.numbers());
            int[] array = {5, 6};
            array[Integer.parseInt(args[0])] = 7;
            env.fromSequence(0, 9).setParallelism(list.get(1)) // expect: parallelism=unknown // finding: ParallelismNotDetermined
                .map(x -> x).setParallelism(array[0]) // expect: parallelism=unknown // finding: ParallelismNotDetermined
                .print().setParallelism(other.get(0)); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }
}
