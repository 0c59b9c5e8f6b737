package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.MultipleConnectedStreams;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.transformations.MultipleInputTransformation;

/** An operator of several inputs starts a task. */
public final class MultipleInputs {
  private MultipleInputs() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10);
    DataStream<Long> b = env.fromSequence(0, 10).name("second");
    MultipleInputTransformation<Long> three =
        new MultipleInputTransformation<>("three", new Factory(), Types.LONG, env.getParallelism());
    three.addInput(a.getTransformation());
    three.addInput(b.getTransformation());
    env.addOperator(three);
    new MultipleConnectedStreams(env).transform(three).map(x -> x).print();
    env.execute();
  }

  private static class Factory extends AbstractStreamOperatorFactory<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public <T extends StreamOperator<Long>> T createStreamOperator(
        StreamOperatorParameters<Long> parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
      return StreamMap.class;
    }
  }
}
