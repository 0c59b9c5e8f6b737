package generated;

import org.apache.flink.api.common.functions.Partitioner;

public final class Modulo implements Partitioner<Long> {
  @Override
  public int partition(Long key, int numPartitions) {
    return (int) (key % numPartitions);
  }
}
