// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A text file is listed by one subtask and read by many. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class TextFile {
  private TextFile() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.readTextFile("in.txt").print();
    env.execute();
  }
}
