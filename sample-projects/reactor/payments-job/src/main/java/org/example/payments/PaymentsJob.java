package org.example.payments;

import java.time.Duration;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.example.streams.Alerts;
import org.example.streams.Event;
import org.example.streams.EventSources;
import org.example.streams.Sums;
import org.example.streams.Total;

/**
 * Payments per account and hour. The width of the sum is a program argument: {@code
 * --sum.parallelism 6}.
 */
public final class PaymentsJob {
  private static final int PARTITIONS = 3;

  private PaymentsJob() {}

  public static void main(String[] args) throws Exception {
    ParameterTool parameters = ParameterTool.fromArgs(args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    SingleOutputStreamOperator<Event> payments = EventSources.topic(env, "payments", PARTITIONS);

    SingleOutputStreamOperator<Total> perHour =
        Sums.perKey(payments, Duration.ofHours(1), "payments per hour")
            .setParallelism(parameters.getInt("sum.parallelism", 6));

    Alerts.above(perHour, parameters.getLong("limit", 1_000_000));

    env.execute("Payments");
  }
}
