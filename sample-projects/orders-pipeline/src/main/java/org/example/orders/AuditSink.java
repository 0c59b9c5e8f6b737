package org.example.orders;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.example.orders.model.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs refused orders. Keeps nothing, hence commits nothing. */
final class AuditSink implements Sink<Order> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AuditSink.class);

  /** Flink 1.20 still declares this one abstract and calls the other. */
  @Override
  @Deprecated
  public SinkWriter<Order> createWriter(InitContext context) {
    return new LogWriter();
  }

  @Override
  public SinkWriter<Order> createWriter(WriterInitContext context) {
    return new LogWriter();
  }

  private static final class LogWriter implements SinkWriter<Order> {
    @Override
    public void write(Order order, Context context) {
      LOG.warn("refused: {}", order);
    }

    @Override
    public void flush(boolean endOfInput) {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
