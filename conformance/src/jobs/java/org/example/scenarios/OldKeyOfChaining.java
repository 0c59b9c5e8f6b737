// run: -Dpipeline.operator-chaining=false -Dpipeline.operator-chaining.enabled=true
// run: -Dpipeline.operator-chaining=true -Dpipeline.operator-chaining.enabled=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Of the two keys for chaining the newer one counts. */
public final class OldKeyOfChaining {
  private OldKeyOfChaining() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
