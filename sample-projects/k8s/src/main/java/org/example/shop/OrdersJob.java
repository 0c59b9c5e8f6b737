package org.example.shop;

import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sets no parallelism but that of its sink: the manifests decide the rest. */
public final class OrdersJob {
  private OrdersJob() {}

  public static void main(String[] args) throws Exception {
    ParameterTool params = ParameterTool.fromArgs(args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 1_000_000)
        .name("orders")
        .keyBy(order -> order % 100)
        .reduce((a, b) -> a + b)
        .name("per customer")
        .print()
        .setParallelism(params.getInt("sinks", 1));
    env.execute("orders");
  }
}
