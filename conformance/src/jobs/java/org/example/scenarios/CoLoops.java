package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

// versions: ..1.20
/** A co-iteration reads its feedback as the second input. */
public final class CoLoops {
  private CoLoops() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    IterativeStream.ConnectedIterativeStreams<Long, String> it =
        env.fromSequence(0, 9).map(x -> x).iterate(1000).withFeedbackType(String.class);
    SingleOutputStreamOperator<Long> body =
        it.map(
            new CoMapFunction<Long, String, Long>() {
              public Long map1(Long x) {
                return x;
              }

              public Long map2(String x) {
                return 1L;
              }
            });
    DataStream<String> back = body.map(x -> "" + x).returns(String.class);
    it.closeWith(back);
    body.filter(x -> x < 0).print();
    env.execute();
  }
}
