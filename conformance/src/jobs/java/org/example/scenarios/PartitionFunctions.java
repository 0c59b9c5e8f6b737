// versions: 1.20..
package org.example.scenarios;

import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Functions over partitions have the input's parallelism and their own strategies. */
public final class PartitionFunctions {
  private PartitionFunctions() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).setParallelism(3);
    numbers.fullWindowPartition().aggregate(new Count()).print();
    numbers.fullWindowPartition().sortPartition(new Itself(), Order.ASCENDING).print();
    numbers.keyBy(new Itself()).fullWindowPartition().reduce((x, y) -> x).print();
    numbers.keyBy(new Itself()).fullWindowPartition().aggregate(new Count()).print();
    env.execute();
  }

  private static final class Itself implements KeySelector<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long getKey(Long value) {
      return value;
    }
  }

  private static final class Count implements AggregateFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long createAccumulator() {
      return 0L;
    }

    @Override
    public Long add(Long value, Long count) {
      return count + 1;
    }

    @Override
    public Long getResult(Long count) {
      return count;
    }

    @Override
    public Long merge(Long a, Long b) {
      return a + b;
    }
  }
}
