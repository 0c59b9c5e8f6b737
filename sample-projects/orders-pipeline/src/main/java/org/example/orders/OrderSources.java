package org.example.orders;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.example.orders.model.Order;
import org.example.orders.settings.OrdersSettings;

/** Where orders come from. */
final class OrderSources {
  private static final int CUSTOMERS = 10_000;

  private OrderSources() {}

  /** Endless made-up orders, so that the job runs without a message broker. */
  static Source<Order, ?, ?> generated(OrdersSettings settings) {
    // Every 97th amount is not positive and will be refused.
    GeneratorFunction<Long, Order> generator =
        n -> new Order("customer-" + n % CUSTOMERS, n % 97 * 100);
    return new DataGeneratorSource<>(
        generator,
        Long.MAX_VALUE,
        RateLimiterStrategy.perSecond(settings.ordersPerSecond()),
        TypeInformation.of(Order.class));
  }
}
