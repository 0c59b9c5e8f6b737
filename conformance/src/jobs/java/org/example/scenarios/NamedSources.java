package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Names of sources replace the default and keep the prefix. */
public final class NamedSources {
  private NamedSources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).name("numbers").uid("n").print().name("out").uid("o");
    env.fromElements(1L, 2L).name("few").print();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "a")
        .name("b")
        .print();
    env.execute();
  }
}
