package org.example.orders;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.example.orders.model.CountryRevenue;
import org.example.orders.model.EnrichedOrder;

/** Adds up the money per country in keyed state. */
final class RevenueByCountry extends KeyedProcessFunction<String, EnrichedOrder, CountryRevenue> {
  private static final long serialVersionUID = 1L;

  private transient ValueState<Long> total;

  @Override
  public void open(OpenContext context) {
    total = getRuntimeContext().getState(new ValueStateDescriptor<>("total", Long.class));
  }

  @Override
  public void processElement(EnrichedOrder order, Context context, Collector<CountryRevenue> out)
      throws Exception {
    long before = total.value() == null ? 0 : total.value();
    long after = before + order.order().amountInCents();
    total.update(after);
    out.collect(new CountryRevenue(order.country(), after));
  }
}
