package org.example.resources;

import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group that states the resources of its slots; the number of them is an argument. */
public final class ResourcesJob {
  private ResourcesJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SlotSharingGroup light =
        SlotSharingGroup.newBuilder("light").setCpuCores(0.25).setTaskHeapMemoryMB(1).build();
    env.fromSequence(1, Long.MAX_VALUE)
        .name("numbers")
        .setParallelism(1)
        .rebalance()
        .map(new Wait())
        .name("wait")
        .setParallelism(Integer.parseInt(args[0]))
        .slotSharingGroup(light);
    env.execute("resources");
  }

  private static final class Wait implements MapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map(Long value) {
      LockSupport.parkNanos(100_000_000);
      return value;
    }
  }
}
