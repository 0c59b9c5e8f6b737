package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import shop.missing.Enricher;

public final class ClickstreamJob {
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(8);
    env.fromSequence(1, 100).map(new Enricher()).name("enrich").setParallelism(16).print();
    int thisDoesNotCompile = "16";
    env.execute("clickstream");
  }
}
