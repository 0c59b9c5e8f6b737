package generated;

import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;

public abstract class PreCommitting extends Committed
    implements SupportsPreCommitTopology<Long, Long> {
  @Override
  public SimpleVersionedSerializer<Long> getWriteResultSerializer() {
    return new LongBytes();
  }
}
