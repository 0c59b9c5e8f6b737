package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that are built by helpers in several classes. */
class HelperMethodsTest {
  @TempDir Path folder;

  @Test
  void aStreamPassesThroughHelpersOfOtherClasses() {
    JobTest.in(folder)
        .source(
            """
            public class Steps {
              static DataStream<Long> clean(DataStream<Long> in, int p) {
                return in.filter(x -> x > 0).setParallelism(p).name("clean"); // expect: parallelism=3 layer=operator name=clean
              }
            }
            """)
        .source(
            """
            public class Sinks {
              static <T> void write(DataStream<T> in) {
                in.print(); // expect: parallelism=6 layer=environment
              }
            }
            """)
        .main(
            """
            env.setParallelism(6);
            DataStream<Long> numbers = env.fromSequence(0, 9); // expect: parallelism=6 layer=environment
            Sinks.write(Steps.clean(numbers, 3));
            """)
        .check();
  }

  @Test
  void anEnvironmentThatAHelperMakesIsTheOneThatItSetUp() {
    JobTest.in(folder)
        .source(
            """
            public class Environments {
              static StreamExecutionEnvironment create(int p) {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(p);
                env.setMaxParallelism(p * 32);
                return env;
              }
            }
            """)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = Environments.create(4);
              env.fromSequence(0, 9).print(); // expect: parallelism=4 maxParallelism=128 | parallelism=4 maxParallelism=128
              env.execute(); // slots: 4
            }
            """)
        .check();
  }

  @Test
  void aHelperChangesTheEnvironmentBehindAStream() {
    JobTest.in(folder)
        .members(
            """
            static DataStream<Long> widen(DataStream<Long> in) {
              in.getExecutionEnvironment().setParallelism(8); // finding: EnvironmentSetAfterOperators
              return in;
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(2);
              DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=2
              widen(in).map(x -> x).print(); // expect: parallelism=8 | parallelism=8
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aHelperThatIsCalledTwiceCreatesItsOperatorsTwice() {
    JobTest.in(folder)
        .members(
            """
            static DataStream<Long> read(StreamExecutionEnvironment env, String name, int p) {
              return env.fromSequence(0, 9).name(name).setParallelism(p); // expect: parallelism=2 name="Source: a" | parallelism=5 name="Source: b"
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              read(env, "a", 2).union(read(env, "b", 5)).print(); // expect: parallelism=1
              env.execute(); // slots: 5
            }
            """)
        .check();
  }

  @Test
  void overloadsAndVarargsAreTold() {
    JobTest.in(folder)
        .members(
            """
            static int p(int x) { return 2; }
            static int p(String x) { return 3; }
            static int p(Object... x) { return x.length * 10; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(p(1)) // expect: parallelism=2
                  .map(x -> x).setParallelism(p("1")) // expect: parallelism=3
                  .print().setParallelism(p(1, "1")); // expect: parallelism=20
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anOverloadThatIsPassedACollectionTakesTheCollection() {
    JobTest.in(folder)
        .members(
            """
            static void add(StreamExecutionEnvironment env, java.net.URL jar) {
              add(env, Collections.singletonList(jar));
            }
            static void add(StreamExecutionEnvironment env, Collection<java.net.URL> jars) {
              env.setParallelism(jars.size() + 2);
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              add(env, new java.net.URL("file:///job.jar"));
              env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  /** What {@code Duration.ofMillis} gives is not known here, but hardly the overload itself. */
  @Test
  void anOverloadThatPassesWhatIsNotKnownCallsAnotherOne() {
    JobTest.in(folder)
        .members(
            """
            static void restart(StreamExecutionEnvironment env, long delay) {
              restart(env, java.time.Duration.ofMillis(delay));
            }
            static void restart(StreamExecutionEnvironment env, java.time.Duration delay) {
              env.setParallelism(5);
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              restart(env, 10L);
              env.fromSequence(0, 9).print(); // expect: parallelism=5 | parallelism=5
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anOverloadThatTakesAnotherFunctionIsTold() {
    JobTest.in(folder)
        .members(
            """
            interface Second { int at(int index, int value); }
            static int each(List<Integer> all, Function<Integer, Integer> f) { return each(all, (i, x) -> f.apply(x)); }
            static int each(List<Integer> all, BiFunction<Integer, Integer, Integer> f) { return f.apply(0, all.get(0)); }
            static int own(List<Integer> all, Supplier<Integer> f) { return f.get(); }
            static int own(List<Integer> all, Second f) { return f.at(0, all.get(0)); }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              List<Integer> numbers = List.of(4);
              env.fromSequence(0, 9).setParallelism(each(numbers, x -> x + 1)) // expect: parallelism=5
                  .map(x -> x).setParallelism(each(numbers, (i, x) -> i + x)) // expect: parallelism=4
                  .map(x -> x).setParallelism(own(numbers, (i, x) -> i + x + 2)) // expect: parallelism=6
                  .print().setParallelism(own(numbers, () -> 3)); // expect: parallelism=3
              env.execute();
            }
            """)
        .check();
  }
}
