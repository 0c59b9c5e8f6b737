package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** An operator of a factory chains by the strategy of the factory. */
public final class TransformByFactory {
  private TransformByFactory() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .transform("plain", Types.LONG, new Plain())
        .transform("head", Types.LONG, new Head())
        .transform("never", Types.LONG, new Never())
        .print();
    env.fromSequence(0, 10).transform("map", Types.LONG, new StreamMap<Long, Long>(x -> x)).print();
    env.execute();
  }

  private static class Plain extends AbstractStreamOperatorFactory<Long>
      implements OneInputStreamOperatorFactory<Long, Long> {
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

  private static final class Head extends Plain {
    private static final long serialVersionUID = 1L;

    private Head() {
      chainingStrategy = ChainingStrategy.HEAD;
    }
  }

  private static final class Never extends Plain {
    private static final long serialVersionUID = 1L;

    private Never() {
      setChainingStrategy(ChainingStrategy.NEVER);
    }
  }
}
