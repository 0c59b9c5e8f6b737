// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Files that are read once are bounded. */
public final class AutomaticFile {
  private AutomaticFile() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.readTextFile("in.txt").keyBy(x -> x).reduce((x, y) -> x).print();
    env.execute();
  }
}
