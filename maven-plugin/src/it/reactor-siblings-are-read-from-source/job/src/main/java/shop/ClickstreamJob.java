package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import shop.common.Parallelism;

public final class ClickstreamJob {
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(Parallelism.ofService("clicks"));
    env.fromSequence(1, 100).print().name("orders");
    env.execute("clickstream");
  }
}
