package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code that is not in source may do to what it is handed, and work for other threads. */
class UnknownCodeTest {
  @TempDir Path folder;

  @Test
  void aLambdaIsRunOnceByDefault() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              org.lib.Retry.run(() -> env.setParallelism(8)); // finding: EnvironmentSetAfterOperators
              env.fromSequence(0, 9).print(); // expect: parallelism=8? | parallelism=8?
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aLambdaThatIsAWholeJob() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              org.lib.Errors.rethrow(() -> {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(4);
                env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
                env.execute();
              });
            }
            """)
        .check();
  }

  @Test
  void whatItIsHandedKeepsItsValuesAsDefaults() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 3; final int q = 5; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              Map<String, Integer> map = new HashMap<>(Map.of("p", 4));
              org.lib.Loader.loadInto(config, map);
              env.fromSequence(0, 9).setParallelism(map.get("p")) // expect: parallelism=4?
                  .map(x -> x).setParallelism(config.q) // expect: parallelism=5
                  .print().setParallelism(config.p); // expect: parallelism=3?
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void loggingAndCheckingChangeNothing() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              org.lib.Audit.logStart(config);
              org.lib.Checks.requireComplete(config);
              System.out.println(config);
              env.fromSequence(0, 9).print().setParallelism(config.p); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  /** Remote.check() may throw, and the number is another one then. */
  @Test
  void inATryItMayThrow() {
    JobTest.in(folder)
        .main(
            """
            int p = 2;
            try {
              p = 3;
              org.lib.Remote.check();
              p = 4;
            } catch (Exception e) {
              System.out.println(p);
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=4?
            """)
        .check();
  }

  @Test
  void whereItsExceptionEndsTheProgramTheNumberIsSure() {
    JobTest.in(folder)
        .main(
            """
            int p = 2;
            try {
              org.lib.Remote.check();
              p = 4;
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=4
            """)
        .check();
  }

  @Test
  void jobsOnOtherThreads() {
    JobTest.in(folder)
        .source(
            """
            import java.util.concurrent.*;
            public class Job {
              static void submit(int parallelism) throws Exception {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(parallelism);
                env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2 | parallelism=3 | parallelism=3 | parallelism=4 | parallelism=4
                env.execute();
              }
              public static void main(String[] args) throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                pool.submit(() -> { submit(2); return null; });
                new Thread(() -> submit(3)).start();
                int p = CompletableFuture.supplyAsync(() -> 4).get();
                submit(p);
              }
            }
            """)
        .check();
  }

  @Test
  void whatAConstructorInAJarMayHaveWrittenIsADefault() {
    JobTest.in(folder)
        .members(
            """
            static class Inner { int q = 5; }
            static class Config { int p = 3; final Inner inner = new Inner(); final int fixed = 2; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              Object audited = new org.lib.Audited(config);
              env.fromSequence(0, 9).print().setParallelism(config.p); // expect: parallelism=1 | parallelism=3? input="p as new Audited() leaves it"
              env.fromSequence(0, 9).print().setParallelism(config.inner.q); // expect: parallelism=1 | parallelism=5? input="q as new Audited() leaves it"
              env.fromSequence(0, 9).print().setParallelism(config.fixed); // expect: parallelism=1 | parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void whatTheConstructorOfASuperclassInAJarMayHaveWrittenIsADefault() {
    JobTest.in(folder)
        .members(
            """
            static class Config { int p = 3; }
            static class Base extends org.lib.Base { Base(Config config) { super(config); } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              Base base = new Base(config);
              env.fromSequence(0, 9).print().setParallelism(config.p); // expect: parallelism=1 | parallelism=3?
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void whatUnknownCodeMayHaveWrittenToAnArrayIsADefault() {
    JobTest.in(folder)
        .main(
            """
            int[] sizes = {3, 4};
            org.lib.Sizes.tune(sizes);
            env.fromSequence(0, 9).print().setParallelism(sizes[1]); // expect: parallelism=1 | parallelism=4? input="element 1 as tune() leaves it"
            """)
        .check();
  }

  @Test
  void functionsInObjectsAndListsThatUnknownCodeIsGivenAreRun() {
    JobTest.in(folder)
        .main(
            """
            org.lib.Pool.submit(new Runnable() {
              @Override public void run() { env.fromSequence(0, 8).print(); } // expect: parallelism=1 condition="submit() runs what it is given" | parallelism=1 condition="submit() runs what it is given"
            });
            List<Runnable> steps = new ArrayList<>();
            steps.add(() -> env.fromSequence(0, 6).print()); // expect: parallelism=1 condition="new Runner() runs what it is given" | parallelism=1 condition="new Runner() runs what it is given"
            new org.lib.Runner(steps);
            env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
            """)
        .check();
  }
}
