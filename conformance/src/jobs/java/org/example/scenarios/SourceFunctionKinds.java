// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.datagen.RandomGenerator;

/** Source functions that Flink brings along are parallel when their class is. */
public final class SourceFunctionKinds {
  private SourceFunctionKinds() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(
            new org.apache.flink.streaming.api.functions.source.datagen.DataGeneratorSource<>(
                RandomGenerator.longGenerator(0, 9)),
            Types.LONG)
        .print();
    env.addSource(new org.apache.flink.streaming.api.functions.source.StatefulSequenceSource(0, 9))
        .print();
    env.addSource(
            new org.apache.flink.streaming.api.functions.source.SocketTextStreamFunction(
                "localhost", 1, "\n", 0))
        .print();
    env.execute();
  }
}
