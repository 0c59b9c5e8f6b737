package org.example.orders;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.example.orders.settings.JobProperties;
import org.example.orders.settings.OrdersSettings;

/**
 * Earns money per country from a stream of orders; keeps what it had to refuse for the auditors.
 */
public final class OrdersJob extends StreamingJob {

  public static void main(String[] args) throws Exception {
    new OrdersJob().run();
  }

  @Override
  protected String name() {
    return "Orders";
  }

  @Override
  protected String settingsFile() {
    return "orders.properties";
  }

  @Override
  protected void define(StreamExecutionEnvironment env, JobProperties properties) {
    OrdersSettings settings = OrdersSettings.from(properties);
    new OrdersPipelineBuilder(env)
        .settings(settings)
        .orders(OrderSources.generated(settings))
        .revenueSink(OrderSinks.files(settings))
        .auditSink(OrderSinks.audit())
        .build();
  }
}
