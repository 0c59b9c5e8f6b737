package org.example.sensors;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Compares a reading with the running mean of its sensor. */
final class AnomalyModel extends KeyedProcessFunction<String, Reading, Score> {
  private static final long serialVersionUID = 1L;
  private static final double WEIGHT_OF_NEWEST = 0.05;

  private transient ValueState<Double> mean;

  @Override
  public void open(OpenContext context) {
    mean = getRuntimeContext().getState(new ValueStateDescriptor<>("mean", Double.class));
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Score> out)
      throws Exception {
    double before = mean.value() == null ? reading.value() : mean.value();
    mean.update(before + WEIGHT_OF_NEWEST * (reading.value() - before));
    out.collect(new Score(reading, Math.abs(reading.value() - before)));
  }
}
