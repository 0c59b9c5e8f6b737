package generated;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;

public final class Discard implements Sink<Long> {
  @Override
  public SinkWriter<Long> createWriter(InitContext context) {
    throw new UnsupportedOperationException();
  }
}
