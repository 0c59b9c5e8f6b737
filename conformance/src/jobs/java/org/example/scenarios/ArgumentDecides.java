// run: -p 2
// run: -p 2 -- 3
// run: -- 1
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A number that is a program argument. */
public final class ArgumentDecides {
  private ArgumentDecides() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    int parallelism = args.length > 0 ? Integer.parseInt(args[0]) : env.getParallelism();
    SingleOutputStreamOperator<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    if (parallelism > 1) {
      numbers = numbers.setParallelism(parallelism);
    }
    numbers.print();
    env.execute();
  }
}
