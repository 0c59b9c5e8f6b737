package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class ClickstreamJob {
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 100).map(value -> value + 1).name("enrich").print().name("orders");
    env.execute("clickstream");
  }
}
