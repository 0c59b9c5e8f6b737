package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Iterations, which exist up to 1.20. */
class IterationsTest {
  @TempDir Path folder;

  @Test
  void headAndTailHaveNegativeIds() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(2);
            IterativeStream<Long> loop = env.fromSequence(0, 9) // expect: id=1
                .iterate(); // expect: id=-2 name=IterationSink-2 | id=-1 name=IterationSource-2
            DataStream<Long> body = loop.map(x -> x); // expect: id=3 parallelism=2
            loop.closeWith(body.filter(x -> x > 0)); // expect: id=4
            """)
        .check();
  }

  @Test
  void namesHaveIdsThatAreKnownOnly() {
    JobTest.in(folder)
        .main(
            """
            DataStream<Long> in = org.lib.Queues.read(env, "topic"); // expect: kind=opaque
            IterativeStream<Long> loop = in.iterate(); // expect: name=IterationSink-{id} | name=IterationSource-{id}
            loop.closeWith(loop.map(x -> x)); // expect: name=Map
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void namesDoNotDependOnWhatIsMadeInSomeRunsOnly() {
    JobTest.in(folder)
        .main(
            """
            if (args.length > 0) {
              env.fromSequence(0, 9).print();
              IterativeStream<Long> inner = env.fromSequence(0, 9)
                  .iterate(); // expect: name=IterationSink-4 condition="args.length > 0" | name=IterationSource-4 condition="args.length > 0"
              inner.closeWith(inner.map(x -> x));
            }
            IterativeStream<Long> loop = env.fromSequence(0, 9)
                .iterate(); // expect: name=IterationSink-{id} | name=IterationSource-{id}
            loop.closeWith(loop.map(x -> x));
            """)
        .ignoringOtherOperators()
        .check();
  }

  @Test
  void aPartitionWindowOfAnIterationIsRefusedAndTheRestIsShown() {
    JobTest.in(folder)
        .main(
            """
            IterativeStream<Long> loop = env.fromSequence(0, 9).iterate();
            loop.closeWith(loop.map(x -> x));
            loop.fullWindowPartition() // finding: PlanRejected
                .reduce((x, y) -> x) // expect: name=PartitionReduce parallelism=1
                .print(); // expect: parallelism=1
            """)
        .ignoringOtherOperators()
        .check();
  }

  @Test
  void theFeedbackMustHaveTheParallelismOfTheLoop() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(2);
            IterativeStream<Long> loop = env.fromSequence(0, 9).iterate();
            DataStream<Long> body = loop.map(x -> x).setParallelism(3);
            loop.closeWith(body); // finding: PlanRejected
            loop.print();
            """)
        .ignoringOtherOperators()
        .check();
  }

  @Test
  void anIterationThatIsReadMustBeClosed() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).iterate() // finding: PlanRejected
                .print();
            """)
        .ignoringOtherOperators()
        .check();
  }

  @Test
  void anIterationIsClosedWithItsOwnStream() {
    JobTest.in(folder)
        .main(
            """
            IterativeStream<Long> loop = env.fromSequence(0, 9).iterate();
            loop.closeWith(env.fromSequence(0, 1)); // finding: PlanRejected
            env.fromSequence(0, 9).print();
            """)
        .ignoringOtherOperators()
        .check();
  }

  @Test
  void batchModeHasNoIterations() {
    JobTest.in(folder)
        .version("1.16")
        .main(
            """
            env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
            IterativeStream<Long> loop = env.fromSequence(0, 9).iterate(); // finding: PlanRejected
            loop.closeWith(loop.map(x -> x));
            loop.print();
            """)
        .ignoringOtherOperators()
        .check();
  }

  @Test
  void aCoIterationReadsItsFeedbackAsTheSecondInput() {
    JobTest.in(folder)
        .main(
            """
            IterativeStream.ConnectedIterativeStreams<Long, String> loop =
                env.fromSequence(0, 9) // expect: id=1
                    .iterate()
                    .withFeedbackType(String.class); // expect: id=-2 name=IterationSink-3 | id=-1
            SingleOutputStreamOperator<Long> body = loop.map(new Both()); // expect: id=4 name=Co-Map
            loop.closeWith(body.map(x -> "" + x)); // expect: id=5
            """)
        .check();
  }
}
