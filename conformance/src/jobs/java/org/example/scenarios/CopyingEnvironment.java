// versions: 1.14..
// run: -p 4
// run: -p 4 -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.api.transformations.PartitionTransformation;
import org.apache.flink.streaming.api.transformations.PhysicalTransformation;
import org.apache.flink.streaming.api.transformations.SideOutputTransformation;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.apache.flink.streaming.api.transformations.UnionTransformation;
import org.apache.flink.streaming.runtime.partitioner.RebalancePartitioner;
import org.apache.flink.streaming.runtime.partitioner.StreamPartitioner;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * An environment that a program extends gets every operator through {@code addOperator}; what is
 * built in it becomes part of a job only by being copied.
 */
public final class CopyingEnvironment {
  private CopyingEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 100);
    DataStream<Long> others = numbers.map(x -> x + 1).name("others").setParallelism(2);

    Sketch sketch = new Sketch(env);
    DataStream<Long> a = sketch.standIn(numbers);
    DataStream<Long> b = sketch.standIn(others);
    OutputTag<Long> odd = new OutputTag<Long>("odd") {};
    SingleOutputStreamOperator<Long> split =
        a.rebalance()
            .process(
                new ProcessFunction<Long, Long>() {
                  @Override
                  public void processElement(Long x, Context context, Collector<Long> out) {
                    out.collect(x);
                  }
                })
            .name("split")
            .setParallelism(3)
            .slotSharingGroup("copied");
    DataStream<Long> sum =
        split.getSideOutput(odd).union(b.keyBy(x -> x).map(x -> x).name("keyed"));
    DataStream<Long> result =
        sum.filter(x -> x > 0)
            .name("positive")
            .disableChaining()
            .connect(split)
            .map(
                new CoMapFunction<Long, Long, Long>() {
                  @Override
                  public Long map1(Long x) {
                    return x;
                  }

                  @Override
                  public Long map2(Long x) {
                    return x;
                  }
                });
    sketch.copy();

    DataStream<Long> copied = sketch.copyOf(result);
    if (copied.getTransformation() instanceof PhysicalTransformation) {
      copied.print().setParallelism(1);
    }
    OneInputTransformation<Long, Long> forgotten =
        new OneInputTransformation<>(
            numbers.getTransformation(),
            "forgotten",
            ((OneInputTransformation<Long, Long>) others.getTransformation()).getOperatorFactory(),
            numbers.getType(),
            7);
    forgotten.setMaxParallelism(99);
    env.execute();
  }

  private static final class Sketch extends StreamExecutionEnvironment {
    private final StreamExecutionEnvironment real;
    private final Set<Integer> added = new HashSet<>();
    private final Map<Integer, Transformation<?>> copies = new HashMap<>();

    Sketch(StreamExecutionEnvironment real) {
      super(new Configuration());
      this.real = real;
      setParallelism(real.getParallelism());
      if (real.getMaxParallelism() > 0) {
        setMaxParallelism(real.getMaxParallelism());
      }
    }

    @Override
    public void addOperator(Transformation<?> transformation) {
      super.addOperator(transformation);
      added.add(transformation.getId());
    }

    <T> DataStream<T> standIn(DataStream<T> original) {
      DataStream<T> source =
          fromElements(1L)
              .map(x -> (T) x)
              .returns(original.getType())
              .setParallelism(original.getParallelism());
      if (!added.contains(source.getId())) {
        throw new IllegalStateException("the operator was not announced");
      }
      copies.put(source.getId(), original.getTransformation());
      return source;
    }

    void copy() {
      for (Transformation<?> transformation : transformations) {
        copy(transformation);
      }
    }

    <T> DataStream<T> copyOf(DataStream<T> stream) {
      return new DataStream<>(real, (Transformation<T>) copies.get(stream.getId()));
    }

    private void copy(Transformation<?> transformation) {
      if (copies.containsKey(transformation.getId())) {
        return;
      }
      List<Transformation<?>> inputs = new ArrayList<>(transformation.getInputs());
      for (Transformation<?> input : inputs) {
        copy(input);
      }
      Transformation<?> copy = translate(transformation);
      copy.setName(transformation.getName());
      copy.setParallelism(transformation.getParallelism());
      if (transformation.getMaxParallelism() > 0) {
        copy.setMaxParallelism(transformation.getMaxParallelism());
      }
      if (transformation.getSlotSharingGroup().isPresent()) {
        copy.setSlotSharingGroup(transformation.getSlotSharingGroup().get());
      }
      copy.setCoLocationGroupKey(transformation.getCoLocationGroupKey());
      copy.setUid(transformation.getUid());
      real.addOperator(copy);
      copies.put(transformation.getId(), copy);
    }

    private Transformation<?> translate(Transformation<?> from) {
      if (from.getClass() == PartitionTransformation.class) {
        PartitionTransformation<?> partition = (PartitionTransformation<?>) from;
        StreamPartitioner<?> partitioner = partition.getPartitioner();
        return new PartitionTransformation(
            copies.get(from.getInputs().get(0).getId()),
            partitioner instanceof RebalancePartitioner
                ? new RebalancePartitioner<>()
                : partitioner);
      }
      if (from instanceof UnionTransformation) {
        return new UnionTransformation(
            from.getInputs().stream()
                .map(input -> copies.get(input.getId()))
                .collect(Collectors.toList()));
      }
      if (from instanceof SideOutputTransformation) {
        return new SideOutputTransformation(
            copies.get(from.getInputs().get(0).getId()),
            ((SideOutputTransformation<?>) from).getOutputTag());
      }
      if (from instanceof TwoInputTransformation) {
        TwoInputTransformation<?, ?, ?> two = (TwoInputTransformation<?, ?, ?>) from;
        return new TwoInputTransformation(
            copies.get(two.getInput1().getId()),
            copies.get(two.getInput2().getId()),
            from.getName(),
            two.getOperatorFactory(),
            from.getOutputType(),
            from.getParallelism());
      }
      OneInputTransformation<?, ?> one = (OneInputTransformation<?, ?>) from;
      OneInputTransformation<?, ?> copy =
          new OneInputTransformation(
              copies.get(one.getInputs().get(0).getId()),
              one.getName(),
              one.getOperatorFactory(),
              one.getOutputType(),
              one.getParallelism());
      if (one.getStateKeyType() != null) {
        copy.setStateKeyType(one.getStateKeyType());
        copy.setStateKeySelector(
            (org.apache.flink.api.java.functions.KeySelector) one.getStateKeySelector());
      }
      copy.setChainingStrategy(one.getOperatorFactory().getChainingStrategy());
      return copy;
    }
  }
}
