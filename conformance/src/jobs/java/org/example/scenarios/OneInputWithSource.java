package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** A source can be chained into an operator of one input as well. */
public final class OneInputWithSource {
  private OneInputWithSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).transform("my", Types.LONG, new WithSources()).print();
    env.execute();
  }

  private static final class WithSources extends AbstractStreamOperatorFactory<Long>
      implements OneInputStreamOperatorFactory<Long, Long> {
    private static final long serialVersionUID = 1L;

    private WithSources() {
      chainingStrategy = ChainingStrategy.HEAD_WITH_SOURCES;
    }

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
