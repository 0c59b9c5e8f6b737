package shop;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** One file with everything that a job needs. */
public final class OrdersJob {
  private static final int WRITERS = 2;

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(args.length > 0 ? Integer.parseInt(args[0]) : 8);
    DataStream<Long> orders = env.fromSequence(1, 1_000).name("orders");
    SingleOutputStreamOperator<Tuple2<Long, Long>> priced =
        orders
            .map(new Price())
            .name("price")
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Tuple2<Long, Long>>forBoundedOutOfOrderness(
                        Duration.ofSeconds(5))
                    .withTimestampAssigner((order, previous) -> order.f0));
    priced
        .keyBy(order -> order.f0 % 10)
        .window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
        .reduce((a, b) -> new Tuple2<>(a.f0, a.f1 + b.f1))
        .name("revenue")
        .setMaxParallelism(256)
        .print()
        .setParallelism(WRITERS)
        .name("print");
    env.execute("orders");
  }

  private static final class Price implements MapFunction<Long, Tuple2<Long, Long>> {
    @Override
    public Tuple2<Long, Long> map(Long order) {
      return new Tuple2<>(order, order * 3);
    }
  }
}
