package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class ClickstreamJob {
  public static void main(String[] args) throws Exception {
    System.out.println("said by the job");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 100)
        .map(value -> value + 1)
        .name("enrich")
        .setParallelism(5)
        .print()
        .name("orders");
    env.execute("clickstream");
  }
}
