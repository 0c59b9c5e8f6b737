// versions: 1.20..
// run:
// run: -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * A keyed operator that emits last starts a chain; from 2.0 on so does one in a second job that the
 * first has chained to such an operator.
 */
public final class PartitionWindowOfReinterpreted {
  private PartitionWindowOfReinterpreted() {}

  private static final class Pass extends KeyedProcessFunction<Long, Long, Long> {
    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
  }

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    DataStream<Long> numbers = env.fromSequence(0, 10);
    DataStreamUtils.reinterpretAsKeyedStream(numbers, x -> x % 3)
        .fullWindowPartition()
        .reduce((x, y) -> x + y)
        .print();
    SingleOutputStreamOperator<Long> kept =
        DataStreamUtils.reinterpretAsKeyedStream(numbers, x -> x % 3).process(new Pass());
    kept.fullWindowPartition().reduce((x, y) -> x + y).print();
    env.execute("one");
    kept.print();
    env.execute("two");
  }
}
