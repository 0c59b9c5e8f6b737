package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments that a program extends, and what copies their transformations. */
class ExtendedEnvironmentsTest {
  private static final String IMPORTS =
      """
      import org.apache.flink.api.dag.Transformation;
      import org.apache.flink.streaming.api.transformations.*;
      import org.apache.flink.streaming.runtime.partitioner.*;
      """;

  private static final String DRAFT =
      """
        static class Draft extends StreamExecutionEnvironment {
          final StreamExecutionEnvironment actual;
          final Map<Integer, Transformation<?>> copies = new HashMap<>();
          final Set<Integer> added = new HashSet<>();
          Draft(StreamExecutionEnvironment actual) {
            super(new Configuration());
            this.actual = actual;
            setParallelism(actual.getParallelism());
          }
          @Override
          public void addOperator(Transformation<?> transformation) {
            super.addOperator(transformation);
            added.add(transformation.getId());
          }
          DataStream<Long> input(DataStream<Long> stream) {
            DataStream<Long> draft = fromSequence(0, 1);
            copies.put(draft.getId(), stream.getTransformation());
            return draft;
          }
          void copy() {
            for (Transformation<?> each : transformations) { copy(each); }
          }
          void copy(Transformation<?> from) {
            if (copies.containsKey(from.getId())) { return; }
            for (Transformation<?> input : from.getInputs()) { copy(input); }
            Transformation<?> to;
            if (from.getClass() == PartitionTransformation.class) {
              to = new PartitionTransformation<>(copies.get(from.getInputs().get(0).getId()), ((PartitionTransformation<?>) from).getPartitioner());
            } else {
              OneInputTransformation<?, ?> one = (OneInputTransformation<?, ?>) from;
              to = new OneInputTransformation<>(copies.get(one.getInputs().get(0).getId()), "copy of " + one.getName(), one.getOperatorFactory(), one.getOutputType(), one.getParallelism()); // %s
            }
            if (from.getMaxParallelism() > 0) { to.setMaxParallelism(from.getMaxParallelism()); }
            actual.addOperator(to);
            copies.put(from.getId(), to);
          }
          DataStream<Long> copyOf(DataStream<Long> stream) {
            return new DataStream<>(actual, (Transformation<Long>) copies.get(stream.getId()));
          }
        }
      """;

  @TempDir Path folder;

  @Test
  void whatIsCopiedBelongsToTheJob() {
    JobTest.in(folder)
        .client(4)
        .source(
            IMPORTS
                + "public class Job {\n"
                + DRAFT.formatted(
                    "expect: parallelism=4 name=\"copy of Map\""
                        + " | parallelism=2 name=\"copy of Filter\"")
                + """
                  public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    DataStream<Long> numbers = env.fromSequence(0, 9); // expect: parallelism=4
                    Draft draft = new Draft(env);
                    DataStream<Long> result = draft.input(numbers).rebalance().map(x -> x).filter(x -> x > 0).setParallelism(2);
                    draft.copy();
                    draft.copyOf(result).print(); // expect: parallelism=4
                    env.execute();
                  }
                }
                """)
        .check();
  }

  @Test
  void operatorsAreAnnounced() {
    JobTest.in(folder)
        .source(
            IMPORTS
                + """
                public class Job {
                  static class Counting extends StreamExecutionEnvironment {
                    final Set<Integer> added = new HashSet<>();
                    @Override
                    public void addOperator(Transformation<?> transformation) {
                      super.addOperator(transformation);
                      added.add(transformation.getId());
                    }
                    int known() { return transformations.size(); }
                  }
                  public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    Counting counting = new Counting();
                    DataStream<Long> source = counting.fromSequence(0, 1);
                    DataStream<Long> mapped = source.rebalance().map(x -> x);
                    mapped.print();
                    boolean same = mapped.getExecutionEnvironment() instanceof Counting;
                    boolean onlyOperators = counting.added.contains(mapped.getId()) && !counting.added.contains(source.getId());
                    env.fromSequence(0, 9).print().setParallelism(same && onlyOperators ? counting.known() + 3 : 9); // expect: parallelism=1 | parallelism=5
                    env.execute();
                  }
                }
                """)
        .check();
  }

  @Test
  void whatIsConstructedAndNotAddedIsNoPartOfTheJob() {
    JobTest.in(folder)
        .client(4)
        .source(
            IMPORTS
                + """
                public class Job {
                  public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=4
                    OneInputTransformation<Long, Long> read = new OneInputTransformation<>(in.getTransformation(), "read", null, null, 3); // expect: parallelism=3 name="read"
                    OneInputTransformation<Long, Long> added = new OneInputTransformation<>(in.getTransformation(), "added", null, null, 2); // expect: parallelism=2 name="added"
                    OneInputTransformation<Long, Long> dropped = new OneInputTransformation<>(in.getTransformation(), "dropped", null, null, 7);
                    env.addOperator(added);
                    new DataStream<>(env, read).print(); // expect: parallelism=4
                    env.execute();
                  }
                }
                """)
        .check();
  }

  @Test
  void whatAnotherEnvironmentBuiltIsPlannedWhereItIsRead() {
    JobTest.in(folder)
        .client(4)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              StreamExecutionEnvironment other = StreamExecutionEnvironment.getExecutionEnvironment();
              other.setParallelism(2);
              DataStream<Long> foreign = other.fromSequence(0, 9).map(x -> x); // expect: parallelism=2 | parallelism=2
              DataStream<Long> own = env.fromSequence(0, 9); // expect: parallelism=4
              own.union(foreign).print(); // expect: parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aTransformationTellsWhatItIs() {
    JobTest.in(folder)
        .source(
            IMPORTS
                + """
                public class Job {
                  public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    DataStream<Long> in = env.fromSequence(0, 9).map(x -> x).name("first"); // expect: parallelism=1 | parallelism=1 name="first"
                    boolean virtual = !(in.rebalance().getTransformation() instanceof PhysicalTransformation);
                    boolean map = in.getTransformation() instanceof OneInputTransformation;
                    boolean two = in.getTransformation() instanceof TwoInputTransformation;
                    in.print().setParallelism(virtual && map && !two ? 3 : 9); // expect: parallelism=3
                    in.print().setParallelism(in.getTransformation().getMaxParallelism() > 0 ? 9 : 2); // expect: parallelism=2
                    in.print().setParallelism(in.getTransformation().getSlotSharingGroup().isPresent() ? 9 : 4); // expect: parallelism=4
                    env.execute();
                  }
                }
                """)
        .check();
  }
}
