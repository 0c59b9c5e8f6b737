// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The parallelism of a text file is that of its readers. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class TextFileReaders {
  private TextFileReaders() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.readTextFile("in.txt").setParallelism(3).print();
    env.execute();
  }
}
