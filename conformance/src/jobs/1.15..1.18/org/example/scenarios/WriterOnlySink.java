package org.example.scenarios;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** A sink with nothing but a writer. It is planned, never run. */
final class WriterOnlySink implements Sink<Long> {
  private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<Long> createWriter(InitContext context) {
    throw new UnsupportedOperationException();
  }
}
