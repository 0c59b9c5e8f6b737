package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transformations, constructors of streams and what else programs reach behind streams for. */
class BehindStreamsTest {
  @TempDir Path folder;

  @Test
  void theTransformationOfAStream() {
    JobTest.in(folder)
        .main(
            """
            SingleOutputStreamOperator<Long> numbers = env.fromSequence(0, 9).map(x -> x); // expect: parallelism=1 | parallelism=3 name="behind"
            numbers.getTransformation().setParallelism(3);
            numbers.getTransformation().setName("behind");
            new DataStream<>(env, numbers.getTransformation()).print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void aKeyedStreamThatIsConstructed() {
    JobTest.in(folder)
        .main(
            """
            KeyedStream<Long, Long> keyed = new KeyedStream<>(env.fromSequence(0, 9), x -> x); // expect: parallelism=1
            keyed.sum(0).setParallelism(2); // expect: parallelism=2 name="Keyed Aggregation"
            keyed.asQueryableState("latest"); // expect: parallelism=1 name="Queryable state: latest"
            """)
        .check();
  }

  @Test
  void severalInputs() {
    JobTest.in(folder)
        .source(
            """
            import org.apache.flink.streaming.api.transformations.MultipleInputTransformation;
            public class Job {
              public static void main(String[] args) throws Exception {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                DataStream<Long> b = env.fromSequence(0, 9); // expect: parallelism=1
                MultipleInputTransformation<Long> both = new MultipleInputTransformation<>("both", null, null, 4); // expect: parallelism=4 name="both"
                both.addInput(a.getTransformation()).addInput(b.getTransformation());
                new MultipleConnectedStreams(env).transform(both).name("renamed").print(); // expect: parallelism=1
                env.execute();
              }
            }
            """
                .replace("name=\"both\"", "name=\"renamed\""))
        .check();
  }

  @Test
  void anEnvironmentThatIsConstructedStartsWithOne() {
    JobTest.in(folder)
        .client(4)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration());
              env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
              env.execute(); // finding: PlanRejected
            }
            """)
        .check();
  }

  @Test
  void filesThatAreWatched() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.readFileStream("/in", 100, null).print(); // expect: parallelism=1 name="Source: Read File Stream source" | parallelism=4 name="Flat Map" | parallelism=4
            """)
        .check();
  }

  @Test
  void aLegacySinkThatIsConstructed() {
    JobTest.in(folder)
        .client(4)
        .source(
            """
            import org.apache.flink.streaming.api.transformations.LegacySinkTransformation;
            public class Job {
              public static void main(String[] args) throws Exception {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=4
                env.addOperator(new LegacySinkTransformation<>(in.getTransformation(), "one", null, 3)); // expect: parallelism=3 name="Sink: one"
                env.addOperator(new LegacySinkTransformation<>(in.getTransformation(), "two", null, env.getParallelism(), false)); // expect: parallelism=4 name="Sink: two"
                env.execute();
              }
            }
            """)
        .check();
  }
}
