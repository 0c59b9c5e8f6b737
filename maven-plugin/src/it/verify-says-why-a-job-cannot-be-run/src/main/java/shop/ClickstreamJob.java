package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class ClickstreamJob {
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    System.out.println("reading " + args[0]);
    env.fromSequence(1, 100).print();
    env.execute("clickstream");
  }
}
