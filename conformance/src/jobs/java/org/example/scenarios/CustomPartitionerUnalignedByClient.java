// run: -Dexecution.checkpointing.interval=1000 -Dexecution.checkpointing.unaligned=true
// run: -Dexecution.checkpointing.unaligned=true
// run: -Dexecution.checkpointing.interval=1000 -Dexecution.checkpointing.unaligned.enabled=true
// run: -p 2 -Dexecution.checkpointing.interval=1000
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Unaligned checkpoints may come from the client. */
public final class CustomPartitionerUnalignedByClient {
  private CustomPartitionerUnalignedByClient() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x) // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
