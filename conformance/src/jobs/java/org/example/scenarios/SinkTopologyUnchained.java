// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** disableChaining and the group of a sink hold for all its steps. */
public final class SinkTopologyUnchained {
  private SinkTopologyUnchained() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .sinkTo(new ElaborateSink())
        .name("pcs")
        .slotSharingGroup("k")
        .disableChaining();
    env.execute();
  }
}
