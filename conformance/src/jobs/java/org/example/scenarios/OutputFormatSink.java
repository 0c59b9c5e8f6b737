// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.java.io.PrintingOutputFormat;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An output format is a sink like others. */
public final class OutputFormatSink {
  private OutputFormatSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).writeUsingOutputFormat(new PrintingOutputFormat<>()).setParallelism(3);
    env.execute();
  }
}
