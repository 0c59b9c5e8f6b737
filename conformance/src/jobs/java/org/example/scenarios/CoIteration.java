// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

/** An iteration whose feedback is of another type. */
public final class CoIteration {
  private CoIteration() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream.ConnectedIterativeStreams<Long, String> loop =
        env.fromSequence(0, 10).iterate().withFeedbackType(String.class);
    DataStream<String> step = loop.map(new Both());
    loop.closeWith(step.filter(x -> !x.isEmpty()));
    step.print();
    env.execute();
  }

  private static final class Both implements CoMapFunction<Long, String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String map1(Long value) {
      return "" + value;
    }

    @Override
    public String map2(String value) {
      return value;
    }
  }
}
