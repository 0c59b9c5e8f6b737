package shop;

import java.net.InetAddress;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class HostSizedJob {
  public static void main(String[] args) throws Exception {
    int width = InetAddress.getLoopbackAddress().getAddress().length;
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 100).map(value -> value + 1).name("enrich").setParallelism(width).print();
    env.execute("host sized");
  }
}
