package org.example.orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.example.orders.model.EnrichedOrder;
import org.example.orders.model.Order;

/**
 * Asks the customer service where a customer lives. The service of this sample answers from memory;
 * the shape is that of a real, slow one.
 */
final class CustomerLookup extends RichAsyncFunction<Order, EnrichedOrder> {
  private static final long serialVersionUID = 1L;
  private static final List<String> COUNTRIES = List.of("at", "br", "ca", "dk", "ee");

  @Override
  public void asyncInvoke(Order order, ResultFuture<EnrichedOrder> result) {
    CompletableFuture.supplyAsync(() -> countryOf(order.customer()))
        .thenAccept(country -> result.complete(List.of(new EnrichedOrder(order, country))));
  }

  private static String countryOf(String customer) {
    return COUNTRIES.get(Math.floorMod(customer.hashCode(), COUNTRIES.size()));
  }
}
