package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that go through code that is not in source. */
class OpaqueTest {
  @TempDir Path folder;

  @Test
  void aStreamThroughALibraryIsOpaque() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              DataStream<Long> in = env.fromSequence(0, 9).setParallelism(3); // expect: parallelism=3
              DataStream<Long> out = org.lib.Enrich.enrich(in); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
              out.map(x -> x).setParallelism(5).print(); // expect: parallelism=5 | parallelism=1
              env.execute(); // slots: unknown
            }
            """)
        .check();
  }

  @Test
  void aSinkOfALibraryIsOpaque() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              DataStream<Long> in = env.fromSequence(0, 9).setParallelism(3); // expect: parallelism=3
              org.lib.Queues.write(in, "topic"); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
              env.execute(); // slots: unknown
            }
            """)
        .check();
  }

  @Test
  void aSourceOfALibraryIsOpaque() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              DataStream<Long> in = org.lib.Queues.read(env, "topic"); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
              in.print().setParallelism(2); // expect: parallelism=2
              env.execute(); // slots: unknown
            }
            """)
        .check();
  }

  @Test
  void loggingAStreamIsHarmless() {
    JobTest.in(folder)
        .members(
            """
            static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(Job.class);
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
              LOG.info("reading {}", in);
              System.out.println(env);
              Objects.requireNonNull(in).print(); // expect: parallelism=1
              env.execute(); // slots: 1
            }
            """)
        .check();
  }

  /** Defaults may call setParallelism: what was known holds only if it does not. */
  @Test
  void anEnvironmentGivenToUnknownCodeKeepsItsNumberOnlyByDefault() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            org.lib.Defaults.apply(env); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
            env.fromSequence(0, 9).print(); // expect: parallelism=4? input=.apply(env) | parallelism=4? input=.apply(env)
            """)
        .check();
  }

  /**
   * Recursion over unknown numbers ends somewhere; what it builds beyond is not silently missed.
   */
  @Test
  void aMethodThatIsNotEnteredAnyMoreIsOpaque() {
    JobTest.in(folder)
        .members(
            """
            static void build(StreamExecutionEnvironment env, int n) {
              if (n == 0) return;
              env.fromSequence(0, n).print();
              build(env, n - 1); // expect: parallelism=unknown kind=opaque condition="!(n == 0) && !(n == 0)" reason="build() calls itself, which is followed for known values only (Job.java:6)" // finding: ParallelismNotDetermined
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              build(env, args.length);
              env.execute();
            }
            """)
        .ignoringOtherOperators()
        .ignoringFindings("PlanRejected")
        .check();
  }

  @Test
  void aSerializerOnlyReadsTheTypesOfTheConfiguration() {
    JobTest.in(folder)
        .main(
            """
            Object serializer = org.lib.Types.of(String.class).createSerializer(env.getConfig());
            env.fromSequence(0, 9) // expect: parallelism=1
                .print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void whatTakesMoreThanTheConfigurationIsNotTakenForASerializer() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = env.fromSequence(0, 9).setParallelism(3); // expect: parallelism=3
            org.lib.Types.createSerializer(in); // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void checksHandBackWhatTheyCheck() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = org.lib.shaded.common.base.Preconditions.checkNotNull(
                env, "no environment").fromSequence(0, 9).setParallelism(3); // expect: parallelism=3
            Integer width = Integer.class.cast(5);
            in.map(x -> x).setParallelism(width) // expect: parallelism=5
                .print(); // expect: parallelism=1
            """)
        .check();
  }
}
