package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** An operator of the user with two inputs. */
public final class CustomOperatorWithTwoInputs {
  private CustomOperatorWithTwoInputs() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .connect(env.fromSequence(0, 10))
        .transform("two", Types.LONG, new Both())
        .setParallelism(2)
        .print();
    env.execute();
  }

  private static final class Both extends AbstractStreamOperator<Long>
      implements TwoInputStreamOperator<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement1(StreamRecord<Long> element) {
      output.collect(element);
    }

    @Override
    public void processElement2(StreamRecord<Long> element) {
      output.collect(element);
    }
  }
}
