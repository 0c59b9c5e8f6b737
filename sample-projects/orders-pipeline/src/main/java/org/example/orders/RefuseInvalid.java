package org.example.orders;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.example.orders.model.Order;

/** Passes good orders on and puts the others aside. */
final class RefuseInvalid extends ProcessFunction<Order, Order> {
  static final OutputTag<Order> REFUSED =
      new OutputTag<>("refused", TypeInformation.of(Order.class));

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(Order order, Context context, Collector<Order> out) {
    if (order.amountInCents() > 0) {
      out.collect(order);
    } else {
      context.output(REFUSED, order);
    }
  }
}
