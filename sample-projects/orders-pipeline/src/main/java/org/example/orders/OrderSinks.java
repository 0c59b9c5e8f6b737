package org.example.orders;

import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.example.orders.model.CountryRevenue;
import org.example.orders.model.Order;
import org.example.orders.settings.OrdersSettings;

/** Where results go. */
final class OrderSinks {
  private OrderSinks() {}

  /** Text files that appear when a checkpoint completes: a writer and a committer operator. */
  static Sink<CountryRevenue> files(OrdersSettings settings) {
    return FileSink.forRowFormat(
            new Path(settings.outputPath()), new SimpleStringEncoder<CountryRevenue>("UTF-8"))
        .build();
  }

  /** The auditors' log: a writer operator only. */
  static Sink<Order> audit() {
    return new AuditSink();
  }
}
