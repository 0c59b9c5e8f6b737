package generated;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

public final class Discard implements Sink<Long> {
  @Override
  public SinkWriter<Long> createWriter(WriterInitContext context) {
    throw new UnsupportedOperationException();
  }
}
