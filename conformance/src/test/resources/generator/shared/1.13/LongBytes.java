package generated;

import java.nio.ByteBuffer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

public final class LongBytes implements SimpleVersionedSerializer<Long> {
  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(Long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  @Override
  public Long deserialize(int version, byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
