package org.example.orders;

import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.example.orders.model.CountryRevenue;
import org.example.orders.model.EnrichedOrder;
import org.example.orders.model.Order;
import org.example.orders.settings.OrdersSettings;

/** Puts the pipeline together from a source, two sinks and the settings. */
final class OrdersPipelineBuilder {
  private static final String AUDIT_GROUP = "audit";
  private static final int LOOKUP_TIMEOUT_SECONDS = 5;

  private final StreamExecutionEnvironment env;
  private OrdersSettings settings;
  private Source<Order, ?, ?> orders;
  private Sink<CountryRevenue> revenueSink;
  private Sink<Order> auditSink;

  OrdersPipelineBuilder(StreamExecutionEnvironment env) {
    this.env = env;
  }

  OrdersPipelineBuilder settings(OrdersSettings value) {
    settings = value;
    return this;
  }

  OrdersPipelineBuilder orders(Source<Order, ?, ?> value) {
    orders = value;
    return this;
  }

  OrdersPipelineBuilder revenueSink(Sink<CountryRevenue> value) {
    revenueSink = value;
    return this;
  }

  OrdersPipelineBuilder auditSink(Sink<Order> value) {
    auditSink = value;
    return this;
  }

  void build() {
    SingleOutputStreamOperator<Order> valid = validOrders();
    auditRefused(valid);
    sumRevenue(enrich(valid));
  }

  private SingleOutputStreamOperator<Order> validOrders() {
    return env.fromSource(orders, WatermarkStrategy.noWatermarks(), "orders")
        .setParallelism(settings.sourceParallelism())
        .uid("orders")
        .process(new RefuseInvalid())
        // Cheap work: stay in the source's chain instead of sending every order over the network.
        .setParallelism(settings.sourceParallelism())
        .name("refuse invalid")
        .uid("refuse-invalid");
  }

  private void auditRefused(SingleOutputStreamOperator<Order> valid) {
    valid
        .getSideOutput(RefuseInvalid.REFUSED)
        .sinkTo(auditSink)
        .name("audit")
        .uid("audit")
        .setParallelism(1)
        // A slow log must not hold up the pipeline's slots.
        .slotSharingGroup(AUDIT_GROUP);
  }

  private DataStream<EnrichedOrder> enrich(DataStream<Order> valid) {
    return AsyncDataStream.unorderedWait(
            valid,
            new CustomerLookup(),
            LOOKUP_TIMEOUT_SECONDS,
            TimeUnit.SECONDS,
            settings.enrichmentCapacity())
        .setParallelism(settings.enrichmentParallelism())
        .name("look up customer")
        .uid("look-up-customer");
  }

  private void sumRevenue(DataStream<EnrichedOrder> enriched) {
    // No setParallelism: the sum follows the cluster's default, so operations can scale it.
    enriched
        .keyBy(EnrichedOrder::country)
        .process(new RevenueByCountry())
        .setMaxParallelism(settings.maxParallelism())
        .name("revenue by country")
        .uid("revenue-by-country")
        .sinkTo(revenueSink)
        .name("revenue files")
        .uid("revenue-files")
        .setParallelism(settings.sinkParallelism());
  }
}
